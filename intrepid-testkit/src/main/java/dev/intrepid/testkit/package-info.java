/**
 * Tests the way Intrepid tests itself: {@link dev.intrepid.testkit.Controls} are example events and
 * memos, {@link dev.intrepid.testkit.RecordingRepo} and {@link dev.intrepid.testkit.ManualClock}
 * take the places of a store and of time. Whoever writes a repo extends {@link
 * dev.intrepid.testkit.RepoContract}. For test scope: needs JUnit Jupiter and AssertJ.
 */
@NullMarked
package dev.intrepid.testkit;

import org.jspecify.annotations.NullMarked;
