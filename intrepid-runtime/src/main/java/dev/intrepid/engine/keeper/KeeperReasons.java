package dev.intrepid.engine.keeper;

import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.exception.MemoMustBeRebuiltException.Reason;
import dev.intrepid.exception.MemoMustBeRebuiltException.Way;
import dev.intrepid.repo.EventRecord;
import java.util.Optional;
import java.util.Set;

/** Says why the memos of a fold must be rebuilt. Immutable. */
final class KeeperReasons {

  private static final Set<Way> ANY = Set.of(Way.REBUILD, Way.ADOPT);
  private static final Set<Way> NOT_AS_IT_IS = Set.of(Way.REBUILD);
  private static final Set<Way> BY_HAND = Set.of(Way.ADOPT);

  private static final String NOT_BY_ITSELF =
      "This program is probably an older release: then start the newer one."
          + " rebuildWhenNeeded() does not replace what a newer release keeps.";

  private final String subscriber;
  private final Fold fold;
  private final String handlers;

  /** The reasons for a fold of a subscriber in this program. */
  KeeperReasons(String subscriber, Fold fold) {
    this.subscriber = subscriber;
    this.fold = fold;
    this.handlers = String.join(", ", fold.handlers());
  }

  /**
   * Another subscriber has kept them.
   *
   * @param former its name, if it is known
   * @param formerKeepers its name, or the possible ones, as text
   * @param isNew whether the subscriber of this program is new, and so perhaps only renamed
   */
  Reason moved(Optional<String> former, String formerKeepers, boolean isNew) {
    String why =
        "the subscriber "
            + formerKeepers
            + " has kept it so far, and now "
            + subscriber
            + " ("
            + handlers
            + ") would, from a position of its own: it would count messages twice, or leave some"
            + " out.";
    String renamed =
        former
            .filter(name -> isNew)
            .map(
                name ->
                    "If "
                        + subscriber
                        + " is only another name of "
                        + name
                        + ", say @Subscriber(value = \""
                        + subscriber
                        + "\", formerly = \""
                        + name
                        + "\").")
            .orElse("");
    return new Reason(fold.template(), subscriber, former, why, renamed, ANY);
  }

  /**
   * A newer program has had another subscriber keep them, and this one would take them back.
   *
   * @param keeper the name of the other subscriber
   */
  Reason takenBack(String keeper) {
    String why =
        "the subscriber "
            + keeper
            + " of another program has taken it from "
            + subscriber
            + ", and this program ("
            + handlers
            + ") would take it back.";
    return new Reason(
        fold.template(), subscriber, Optional.of(keeper), why, NOT_BY_ITSELF, BY_HAND);
  }

  /**
   * A newer program has counted messages in them that this one cannot count.
   *
   * @param type one of their types
   */
  Reason countsUnknown(String type) {
    String why =
        "messages of "
            + type
            + " are counted in it, a type that this program does not know, so "
            + subscriber
            + " ("
            + handlers
            + ") would leave them out.";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, NOT_BY_ITSELF, BY_HAND);
  }

  /** The memos are to be adopted by a subscriber whose marker differs from that of their keeper. */
  Reason apart(String keeper, long keeperThrough, long through, long between) {
    String why =
        "it cannot be adopted as it is, since the subscriber "
            + keeper
            + ", which has kept it so far, has come to sequence "
            + keeperThrough
            + ", and "
            + subscriber
            + " to "
            + through
            + ": the messages between, such as that of sequence "
            + between
            + ", would be counted twice or not at all.";
    return new Reason(fold.template(), subscriber, Optional.of(keeper), why, "", NOT_AS_IT_IS);
  }

  /**
   * The memos are to be adopted by a subscriber that has not set aside the same messages as their
   * keeper.
   *
   * @param first the first such message
   */
  Reason aside(String keeper, EventRecord first) {
    String why =
        "it cannot be adopted as it is, since the stream "
            + first.stream()
            + " waits or is parked in only one of "
            + subscriber
            + " and "
            + keeper
            + ", which has kept it so far, or from different messages on: that of sequence "
            + first.sequence()
            + " would be counted twice or not at all. Have it retried or dropped by the program"
            + " that ran last, until neither has it.";
    return new Reason(fold.template(), subscriber, Optional.of(keeper), why, "", NOT_AS_IT_IS);
  }

  /**
   * Another program, which does not fold them, has sent their keeper back, so that it is given
   * messages again which they may have counted.
   */
  Reason sentBack(String keeper) {
    String why =
        "another program has rewound the subscriber "
            + keeper
            + ", or has rebuilt other memos of it, and has left these as they were, since it does"
            + " not fold them: "
            + handlers
            + " would count messages again that they count already.";
    Optional<String> former = keeper.equals(subscriber) ? Optional.empty() : Optional.of(keeper);
    return new Reason(fold.template(), subscriber, former, why, "", NOT_AS_IT_IS);
  }

  /**
   * The URIs of its memos look as before, but are made of other parts of the messages.
   *
   * @param before the template so far
   * @param isBack whether a newer program has replaced the template of this one by that
   */
  Reason otherVariables(String before, boolean isBack) {
    String why =
        "the subscriber "
            + subscriber
            + " has kept the memos of "
            + before
            + " at these URIs. The variables of the new template ("
            + handlers
            + ") may stand for other parts of a message, and then it would go on with the memos of"
            + " something else.";
    String otherWay = isBack ? NOT_BY_ITSELF : "";
    return new Reason(
        fold.template(), subscriber, Optional.empty(), why, otherWay, isBack ? BY_HAND : ANY);
  }

  /**
   * What is stored there was not folded, and is to be replaced by a rebuild that is under way.
   *
   * @param other the subscriber for which they are being rebuilt
   */
  Reason rebuiltFor(String other) {
    String why =
        "it is being rebuilt for the subscriber "
            + other
            + ", since what is stored there was not folded, and now "
            + handlers
            + " of "
            + subscriber
            + " would go on from that.";
    return new Reason(fold.template(), subscriber, Optional.of(other), why, "", ANY);
  }

  /** Nobody keeps them: what is stored there was stored otherwise, if only since a program ago. */
  Reason notFolded() {
    String why =
        "what is stored there was not folded, or was stored otherwise since, and "
            + handlers
            + " of "
            + subscriber
            + " would go on from it.";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, "", ANY);
  }

  /** A method has computed what is stored at its template, and the subscriber is new. */
  Reason computed() {
    String why =
        "a method has computed what is stored there, and "
            + handlers
            + " of "
            + subscriber
            + " would count on from it.";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, "", ANY);
  }

  /**
   * Other handlers of the subscriber have folded the memos at its template.
   *
   * @param there those memos
   * @param before the template of those that its own handlers have folded
   */
  Reason ofOthers(KeptMemo there, String before) {
    return ofOthers(String.join(", ", there.handlers()) + " has folded it so far", before);
  }

  /** Nobody has folded the memos at its template, and its own handlers have folded others. */
  Reason ofOthers(String before) {
    return ofOthers("what is stored there was not folded", before);
  }

  private Reason ofOthers(String what, String before) {
    String why =
        what
            + ", and "
            + handlers
            + ", which has folded "
            + before
            + ", would go on with the memos of something else.";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, "", ANY);
  }

  /** It says a former template at which other memos are stored. */
  Reason formerOfOthers(String template) {
    String why =
        "its memos have not lived at "
            + template
            + ", which it says as a former template, and "
            + handlers
            + " would go on from what is stored there.";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, "", ANY);
  }

  /** It no longer says a former template at which memos of it are stored. */
  Reason formerLeftOut(String template) {
    String why =
        "some of its memos still lie at "
            + template
            + ", which it no longer says as a former template, so "
            + handlers
            + " would begin them with nothing.";
    String sayIt =
        "Say @Cached(value = \"" + fold.template() + "\", formerly = \"" + template + "\").";
    return new Reason(fold.template(), subscriber, Optional.empty(), why, sayIt, ANY);
  }

  /**
   * The fold begins after messages of a type that it does not count.
   *
   * @param through how far the subscriber has come
   * @param missed the sequence of the first such message
   * @param before the template at which the memos may have lived until now
   */
  Reason late(String type, long through, long missed, Optional<String> before) {
    String why =
        "the subscriber "
            + subscriber
            + " begins to fold "
            + type
            + " into it ("
            + handlers
            + ") after it has gone past sequence "
            + through
            + ", and the messages before that, from sequence "
            + missed
            + " on, would not be counted.";
    String moved =
        before
            .map(
                template ->
                    "If the memos are those that lived at "
                        + template
                        + ", say @Cached(value = \""
                        + fold.template()
                        + "\", formerly = \""
                        + template
                        + "\").")
            .orElse("");
    return new Reason(fold.template(), subscriber, Optional.empty(), why, moved, ANY);
  }
}
