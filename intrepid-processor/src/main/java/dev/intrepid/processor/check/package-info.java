/**
 * One rule a file: a {@code …Check} has models in and findings out. Each package below has the
 * rules of one thing, and their list, {@code …Checks}, is the way in. Add a rule there with its
 * {@code bad/} source and its section of docs/errors.md. May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check;

import org.jspecify.annotations.NullMarked;
