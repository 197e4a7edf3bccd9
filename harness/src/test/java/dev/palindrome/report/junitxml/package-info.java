/** Tests of the reports in this form. */
@NullMarked
package dev.palindrome.report.junitxml;

import org.jspecify.annotations.NullMarked;
