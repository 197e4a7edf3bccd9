/** Reports for pull requests, as Markdown. */
@NullMarked
package dev.palindrome.report.markdown;

import org.jspecify.annotations.NullMarked;
