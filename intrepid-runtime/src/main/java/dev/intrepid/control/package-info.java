/**
 * What people do to a subscription while it runs, or while it does not: look at the streams it has
 * parked, have them tried again, pause it, send it back. All of it is kept in memos of the repo, so
 * it may be asked from any process that has the repo open, and survives restarts.
 */
@NullMarked
package dev.intrepid.control;

import org.jspecify.annotations.NullMarked;
