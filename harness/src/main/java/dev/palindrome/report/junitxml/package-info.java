/** Reports for build servers, as JUnit's XML. */
@NullMarked
package dev.palindrome.report.junitxml;

import org.jspecify.annotations.NullMarked;
