/**
 * Tests the way Intrepid tests itself: {@link dev.intrepid.testkit.Controls} are example events and
 * memos, {@link dev.intrepid.testkit.RecordingRepo}, {@link dev.intrepid.testkit.ManualClock} and
 * {@link dev.intrepid.testkit.Recorder} replace a store, the clock, and the collaborators of
 * handlers. {@link dev.intrepid.testkit.AppFixture} tests handlers by their effects. The test of a
 * repo extends {@link dev.intrepid.testkit.RepoContract}. For test scope: needs JUnit Jupiter and
 * AssertJ.
 */
@NullMarked
package dev.intrepid.testkit;

import org.jspecify.annotations.NullMarked;
