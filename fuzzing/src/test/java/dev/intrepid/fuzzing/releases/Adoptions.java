package dev.intrepid.fuzzing.releases;

import dev.intrepid.IntrepidBuilder;
import dev.intrepid.IntrepidException;
import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MemoMustBeRebuiltException.Way;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesPassedOverException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a program says to adopt, since its start was refused and the refusal offers that. For one
 * thread.
 */
final class Adoptions {

  /** A template or a stored type that a subscriber goes on from, by their names. */
  record Adopted(String subscriber, String what) {}

  private final Set<Adopted> all = new LinkedHashSet<>();

  /** Adds what a refusal offers; whether that is anything new. */
  boolean add(IntrepidException refusal) {
    Set<Adopted> more = new LinkedHashSet<>();
    if (refusal instanceof MemoMustBeRebuiltException e) {
      e.reasons().stream()
          .filter(reason -> reason.ways().contains(Way.ADOPT))
          .forEach(reason -> more.add(new Adopted(reason.keeper(), reason.template())));
    } else if (refusal instanceof MessagesPassedOverException e) {
      e.passed().forEach(passed -> more.add(new Adopted(passed.subscriber(), passed.type())));
    } else if (refusal instanceof MessagesOutOfReachException e) {
      e.outOfReach().forEach(left -> more.add(new Adopted(left.subscriber(), left.type())));
    }
    return all.addAll(more);
  }

  Set<Adopted> all() {
    return all;
  }

  IntrepidBuilder on(IntrepidBuilder builder) {
    all.forEach(adopted -> builder.adopt(adopted.subscriber(), adopted.what()));
    return builder;
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
