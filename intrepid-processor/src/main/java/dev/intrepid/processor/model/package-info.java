/**
 * What a compilation has for us, as values. Its parts have rooms of their own, each above those
 * named before it: {@code type}, {@code uri}, {@code json}, {@code record} and {@code method}. Here
 * is what several of them make together: a round, what earlier rounds left, who folds what, routes
 * of computed memos, and chains of upcasts. Models read no annotation and write no code; they may
 * hold names and the places in the source that a finding is told at, and call {@code report}.
 */
@NullMarked
package dev.intrepid.processor.model;

import org.jspecify.annotations.NullMarked;
