/**
 * URI templates: their segments and variables, the keys that variables are filled with, which
 * templates overlap, and which one keeps a memo. What it takes to fit a template to a method is in
 * {@code method}. May call {@code type} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.model.uri;

import org.jspecify.annotations.NullMarked;
