package dev.intrepid.exception;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memos that an app folds would become wrong if it started: another subscriber has kept them so
 * far, or messages that belong in them came before their fold did. The text names each of them and
 * the ways out. Nothing was changed, and nothing runs.
 */
public final class MemoMustBeRebuiltException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final transient List<Reason> reasons;

  /** For these reasons, of which there is at least one. */
  public MemoMustBeRebuiltException(List<Reason> reasons) {
    this(reasons, null);
  }

  /** For these reasons, with the cause why a requested rebuild is impossible, if it is known. */
  public MemoMustBeRebuiltException(List<Reason> reasons, @Nullable IntrepidException cause) {
    super(
        message(reasons) + (cause == null ? "" : "\nIt was not rebuilt: " + cause.getMessage()),
        cause);
    this.reasons = List.copyOf(reasons);
  }

  /**
   * Why the memos of a template must be rebuilt. Immutable.
   *
   * @param template their URI template
   * @param keeper the subscriber that folds them in this program
   * @param formerKeeper the subscriber that has kept them so far, if it is another one and known
   * @param why the problem, as a sentence
   * @param otherWay another way out, as a sentence; empty if there is none
   * @param ways what the builder may say, so that the app starts
   */
  public record Reason(
      String template,
      String keeper,
      Optional<String> formerKeeper,
      String why,
      String otherWay,
      Set<Way> ways) {
    /** Requires every part. */
    public Reason {
      requireNonNull(template);
      requireNonNull(keeper);
      requireNonNull(formerKeeper);
      requireNonNull(why);
      requireNonNull(otherWay);
      ways = Set.copyOf(ways);
    }
  }

  /** What a builder may say of memos that must be rebuilt. */
  public enum Way {
    /** {@code rebuildWhenNeeded()}; not of memos that a newer program keeps. */
    REBUILD,

    /** {@code adopt(…)}; not of memos that were counted from elsewhere. */
    ADOPT
  }

  /** The reasons, one for each template. */
  public List<Reason> reasons() {
    return reasons;
  }

  private static String message(List<Reason> reasons) {
    StringBuilder text =
        new StringBuilder("Memos that this program folds have to be rebuilt before it may run.");
    Set<String> rebuilds = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    Adoptions adoptions = new Adoptions();
    boolean isRebuiltByApps = true;
    for (Reason reason : reasons) {
      text.append("\n  ").append(reason.template()).append(": ").append(reason.why());
      rebuilds.add("./intrepid subscriptions rebuild " + reason.keeper());
      isRebuiltByApps &= reason.ways().contains(Way.REBUILD);
      if (reason.ways().contains(Way.ADOPT)) {
        adoptions.add(reason.keeper(), reason.template());
      }
      if (!reason.otherWay().isEmpty()) {
        others.add(reason.otherWay());
      }
    }
    text.append("\nRebuild them beside what there is: ")
        .append(isRebuiltByApps ? "say builder.rebuildWhenNeeded(), or " : "")
        .append(String.join(" and ", rebuilds))
        .append(" and start the app, which does it.");
    others.forEach(other -> text.append('\n').append(other));
    if (!adoptions.isEmpty()) {
      text.append("\nOr, where it is meant to go on from what is stored as it is, say ")
          .append(adoptions)
          .append(".");
    }
    return text.toString();
  }
}
