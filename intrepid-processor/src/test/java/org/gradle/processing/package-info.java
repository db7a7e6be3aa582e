/** Stands for Gradle, which is told by the package of what it wraps around the compiler. */
package org.gradle.processing;
