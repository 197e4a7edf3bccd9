/** Tests of the reports in this form. */
@NullMarked
package dev.palindrome.report.text;

import org.jspecify.annotations.NullMarked;
