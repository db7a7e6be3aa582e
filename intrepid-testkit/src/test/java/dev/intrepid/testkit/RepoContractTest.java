package dev.intrepid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract is broken by every repo that lies, in the test that is meant for the lie. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoContractTest {

  @Test
  void a_repo_that_does_nothing_fails_nearly_everything() {
    ContractRun run = ContractRun.of(LyingContracts.Nothing.class);

    assertThat(run.failed)
        .hasSizeGreaterThan(8 * run.passed.size())
        .contains("a_closed_repo_stores_nothing_more", "a_closed_repo_reads_nothing_more");
    assertThat(run.leftOut).isEmpty();
  }

  @Test
  void a_fixture_that_skips_fails_everything() {
    ContractRun run = ContractRun.of(LyingContracts.Skips.class);

    assertThat(run.passed).isEmpty();
    assertThat(run.leftOut).isEmpty();
    assertThat(run.failed).hasSizeGreaterThan(100);
  }

  @Test
  void a_repo_that_skips_fails() {
    ContractRun run = ContractRun.of(LyingContracts.SkipsWhenStoring.class);

    assertThat(run.leftOut).isEmpty();
    assertThat(run.failed).contains("positions_of_a_stream_are_1_2_3");
  }

  @Test
  void only_the_tests_of_promises_not_made_are_left_out() {
    ContractRun run = ContractRun.of(LyingContracts.PromisesNothing.class);

    assertThat(run.leftOut).hasSizeBetween(10, 70).contains("nothing_of_a_fenced_commit_is_stored");
    assertThat(run.passed).hasSizeGreaterThan(100);
    assertThat(run.failed).containsExactly("a_repo_says_whether_its_commits_are_atomic");
  }

  @Test
  void losing_everything_on_closing_is_found() {
    assertFound(
        LyingContracts.LosesAll.class,
        "events_memos_and_markers_are_there_after_reopening",
        "the_fence_stands_after_reopening");
  }

  @Test
  void losing_the_last_commit_in_a_crash_is_found() {
    assertFound(LyingContracts.LosesTheLast.class, "positions_and_sequences_go_on_after_reopening");
  }

  @Test
  void forgetting_which_marker_was_moved_last_is_found() {
    assertFound(
        LyingContracts.ForgetsWhichWasMovedLast.class,
        "the_last_marker_of_a_tracking_stream_is_the_one_moved_last");
  }

  @Test
  void minding_interrupts_is_found() {
    assertFound(
        LyingContracts.MindsInterrupts.class,
        "an_interrupted_thread_stores_and_reads_and_stays_interrupted");
  }

  @Test
  void reordering_is_found() {
    assertFound(LyingContracts.Reorders.class, "a_batch_is_stored_in_its_order");
  }

  @Test
  void forgetting_the_fence_is_found() {
    assertFound(
        LyingContracts.ForgetsTheFence.class,
        "a_mover_who_missed_a_move_or_believes_in_one_that_never_was_is_fenced",
        "of_many_moves_of_one_marker_at_once_one_wins");
  }

  @Test
  void fencing_by_where_the_marker_stands_alone_is_found() {
    assertFound(
        LyingContracts.FencesByPlace.class,
        "a_marker_that_is_back_where_it_was_fences_a_worker_that_looked_before",
        "a_marker_that_is_moved_to_where_it_stands_fences_others");
  }

  @Test
  void reusing_a_position_is_found() {
    assertFound(LyingContracts.ReusesAPosition.class, "positions_of_a_stream_are_1_2_3");
  }

  @Test
  void storing_half_a_commit_is_found() {
    assertFound(
        LyingContracts.StoresHalf.class,
        "nothing_of_a_fenced_commit_is_stored",
        "nothing_of_a_commit_with_a_memo_conflict_is_stored");
  }

  @Test
  void forgetting_revisions_is_found() {
    assertFound(
        LyingContracts.ForgetsRevisions.class,
        "a_memo_changed_since_it_was_read_is_a_conflict",
        "no_change_of_a_memo_that_expects_its_revision_is_lost");
  }

  @Test
  void reusing_revisions_is_found() {
    assertFound(
        LyingContracts.ReusesRevisions.class,
        "a_revision_is_never_used_again_not_even_after_deletion");
  }

  @Test
  void returning_what_expired_is_found() {
    assertFound(
        LyingContracts.ReturnsWhatExpired.class,
        "a_memo_is_found_until_the_moment_it_expires",
        "an_expired_memo_counts_as_not_stored");
  }

  @Test
  void showing_events_late_is_found() {
    assertFound(
        LyingContracts.ShowsEventsLate.class, "a_reader_misses_nothing_while_others_publish");
  }

  @Test
  void reading_inclusively_is_found() {
    assertFound(LyingContracts.ReadsInclusively.class, "pages_are_exclusive_ascending_and_bounded");
  }

  @Test
  void promising_that_a_full_page_is_complete_is_found() {
    assertFound(
        LyingContracts.PromisesTooMuch.class, "a_full_page_is_complete_through_its_last_record");
  }

  @Test
  void taking_prefixes_for_patterns_is_found() {
    assertFound(
        LyingContracts.ReadsPrefixesAsPatterns.class,
        "a_topic_of_a_prefix_has_the_streams_below_it_and_no_lookalikes");
  }

  @Test
  void hiding_that_changes_of_memos_are_missing_is_found() {
    assertFound(
        LyingContracts.HidesMissingChanges.class,
        "who_asks_after_more_changes_than_are_kept_is_told_that_some_are_missing");
  }

  @Test
  void filling_pages_with_large_records_is_found() {
    assertFound(
        LyingContracts.FillsItsPages.class,
        "a_page_of_a_stream_ends_once_it_has_its_bytes_and_the_next_goes_on",
        "a_page_of_memos_ends_once_it_has_its_bytes_and_all_are_handed_over");
  }

  @Test
  void asking_with_question_marks_is_found() {
    assertFound(
        LyingContracts.AsksWithQuestionMarks.class,
        "a_question_about_half_a_surrogate_pair_is_refused");
  }

  @Test
  void ignoring_shards_is_found() {
    assertFound(LyingContracts.IgnoresShards.class, "shards_part_the_streams_of_every_topic");
  }

  @Test
  void ignoring_expected_positions_is_found() {
    assertFound(
        LyingContracts.IgnoresExpectedPositions.class,
        "a_stream_expected_to_be_empty_that_is_not_is_a_conflict",
        "of_many_writers_that_expect_one_position_at_once_one_wins");
  }

  @Test
  void ignoring_ids_is_found() {
    assertFound(
        LyingContracts.IgnoresIds.class,
        "an_id_published_again_answers_the_stored_record_and_stores_nothing");
  }

  @Test
  void losing_headers_or_characters_is_found() {
    assertFound(
        LyingContracts.LosesHeaders.class, "data_and_headers_of_an_event_keep_every_character");
    assertFound(
        LyingContracts.LosesCharacters.class, "data_and_headers_of_an_event_keep_every_character");
  }

  @Test
  void waking_for_other_topics_is_found() {
    assertFound(
        LyingContracts.WakesForOtherTopics.class, "other_topics_neither_end_a_wait_nor_prolong_it");
  }

  @Test
  void not_waiting_is_found() {
    assertFound(LyingContracts.NeverWaits.class, "a_waiter_is_woken_by_what_is_published");
  }

  @Test
  void hiding_that_the_log_went_back_is_found() {
    assertFound(
        LyingContracts.HidesThatItWentBack.class,
        "a_log_that_lacks_its_end_is_told_before_anything_of_it_is_read",
        "a_log_whose_end_is_another_is_told_though_it_is_as_long");
  }

  @Test
  void saying_too_late_that_the_log_went_back_is_found() {
    assertFound(
        LyingContracts.SaysTooLateThatItWentBack.class,
        "a_log_that_lacks_its_end_is_told_before_anything_of_it_is_read",
        "who_waits_is_woken_when_the_log_has_gone_back");
  }

  @Test
  void moving_a_marker_that_was_read_in_a_log_that_went_back_is_found() {
    assertFound(
        LyingContracts.MovesWhateverWasRead.class,
        "a_move_from_a_marker_that_was_read_before_is_refused_though_the_repo_knows_by_now");
  }

  @Test
  void loading_with_numbers_or_times_of_its_own_is_found() {
    assertFound(
        LyingContracts.LoadsWithItsOwnNumbers.class,
        "loaded_events_have_the_numbers_times_and_bytes_they_were_given",
        "loaded_memos_have_the_revisions_times_and_bytes_they_were_given",
        "loaded_markers_have_the_moves_and_times_they_were_given_and_are_fenced_by_them");
    assertFound(
        LyingContracts.LoadsWithItsOwnTime.class,
        "loaded_events_have_the_numbers_times_and_bytes_they_were_given");
  }

  @Test
  void loading_half_or_nothing_is_found() {
    assertFound(
        LyingContracts.LoadsHalf.class,
        "nothing_is_loaded_if_an_event_does_not_go_on_where_the_log_ends");
    assertFound(
        LyingContracts.LoadsNothing.class,
        "what_is_loaded_goes_on_from_what_was_published",
        "a_loaded_memo_takes_the_place_of_what_is_there");
  }

  @Test
  void forgetting_the_last_revision_that_was_loaded_is_found() {
    assertFound(
        LyingContracts.ForgetsTheLastRevision.class,
        "revisions_go_on_after_the_last_one_that_was_loaded");
  }

  @Test
  void loading_markers_in_an_order_of_its_own_is_found() {
    assertFound(
        LyingContracts.LoadsMarkersInTheirOrder.class,
        "of_the_loaded_markers_of_a_tracking_stream_the_last_one_was_moved_last");
  }

  @Test
  void publishing_without_regard_to_the_transaction_is_found() {
    assertFound(
        LyingContracts.PublishesAtOnce.class,
        "what_is_published_in_a_transaction_is_there_when_it_is_committed",
        "what_is_published_in_a_transaction_is_gone_when_it_is_rolled_back");
    assertFound(
        LyingContracts.Forgets.class,
        "what_is_published_in_a_transaction_is_there_when_it_is_committed");
  }

  @Test
  void publishing_half_in_a_transaction_is_found() {
    assertFound(
        LyingContracts.PublishesHalf.class,
        "a_position_that_was_expected_is_held_to_in_a_transaction",
        "a_transaction_can_go_on_after_events_were_refused");
  }

  @Test
  void publishing_on_a_connection_without_a_transaction_is_found() {
    assertFound(
        LyingContracts.TakesAnyConnection.class,
        "nothing_is_published_on_a_connection_without_a_transaction");
  }

  @Test
  void having_no_limits_is_found() {
    assertFound(
        LyingContracts.HasNoLimits.class,
        "data_over_1_MiB_is_refused",
        "headers_of_64_KiB_are_stored_and_larger_ones_refused",
        "a_configured_limit_is_kept");
  }

  private static void assertFound(Class<? extends RepoContract> lying, String... tests) {
    ContractRun run = ContractRun.of(lying);

    assertThat(run.failed).contains(tests);
    assertThat(run.passed).as("one lie breaks a part of the contract, not all").isNotEmpty();
  }
}
