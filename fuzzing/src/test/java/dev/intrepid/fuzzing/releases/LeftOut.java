package dev.intrepid.fuzzing.releases;

import dev.intrepid.fuzzing.releases.Adoptions.Adopted;
import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages that programs have gone on without, on purpose: what a memo that was adopted has
 * counted of earlier ones, and whether a handler that begins late was called for them, is left to
 * who adopts it. For one thread.
 */
final class LeftOut {

  /** The memo goes on as it was when this run began. */
  private record OfMemo(Memo memo, int run) {}

  /** A subscriber has begun to handle an event with this run. */
  private record OfEvent(int subscriber, int event, int run) {}

  private final List<OfMemo> memos = new ArrayList<>();
  private final List<OfEvent> events = new ArrayList<>();

  /** A program has adopted something with a run. */
  void adopted(Adopted one, Program program, int run) {
    program.all(Memo.class).stream()
        .filter(memo -> Sources.template(memo).equals(one.what()))
        .forEach(memo -> memos.add(new OfMemo(memo, run)));
    Optional<Event> event = program.meaning(one.what());
    for (Subscriber subscriber : program.subscribers()) {
      if (event.isPresent() && subscriber.name().now().equals(one.subscriber())) {
        events.add(new OfEvent(subscriber.id(), event.get().id(), run));
      }
    }
  }

  /** Whether it is open how often a memo has counted a message. */
  boolean isOf(Memo memo, Message message) {
    return memos.stream()
            .anyMatch(one -> message.run() < one.run() && Expected.isSame(memo, one.memo()))
        || events.stream()
            .anyMatch(
                one ->
                    message.run() < one.run()
                        && memo.isOf(one.subscriber())
                        && memo.of().contains(one.event()));
  }

  /** Whether a memo has been adopted with what was stored there. */
  boolean isAdopted(Memo memo) {
    return memos.stream().anyMatch(one -> Expected.isSame(memo, one.memo()));
  }

  /** Whether it is open if a reaction was called for a message. */
  boolean isOf(Reaction reaction, Message message) {
    return events.stream()
        .anyMatch(
            one ->
                message.run() < one.run()
                    && reaction.isOf(one.subscriber())
                    && reaction.event() == one.event());
  }
}
