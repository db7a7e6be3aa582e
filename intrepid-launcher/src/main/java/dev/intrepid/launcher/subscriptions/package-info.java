/**
 * The commands of {@code subscriptions}: pause, resume, rewind, rebuild, retire and adopt. They
 * work on the repo alone, so they work beside a running app or without one. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.subscriptions;

import org.jspecify.annotations.NullMarked;
