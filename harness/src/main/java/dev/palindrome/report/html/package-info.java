/** Reports for the browser: one file that needs nothing else. What is public is so for the templates alone. */
@NullMarked
package dev.palindrome.report.html;

import org.jspecify.annotations.NullMarked;
