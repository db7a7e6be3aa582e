/**
 * Controls of a subscription, running or not: list its parked streams, have them tried again, pause
 * it, rewind it. Requests are stored as memos of the repo, so any process that has the repo open
 * may make them, and they survive restarts.
 */
@NullMarked
package dev.intrepid.control;

import org.jspecify.annotations.NullMarked;
