/** Tests of the reports in this form. */
@NullMarked
package dev.palindrome.report.markdown;

import org.jspecify.annotations.NullMarked;
