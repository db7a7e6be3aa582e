/**
 * One rule a file: {@code …Check} has models in and findings out, and {@link
 * dev.intrepid.processor.check.Checks} is the visible list of all. Add a rule there with its {@code
 * bad/} source and its section of docs/errors.md. May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check;

import org.jspecify.annotations.NullMarked;
