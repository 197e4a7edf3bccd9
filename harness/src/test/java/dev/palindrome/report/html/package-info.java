/** Tests of the reports in this form. */
@NullMarked
package dev.palindrome.report.html;

import org.jspecify.annotations.NullMarked;
