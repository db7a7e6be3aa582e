package dev.intrepid.exception;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import java.util.ArrayList;
import java.util.List;

/**
 * A subscriber has read under more than one of its names, as when it was renamed to what another
 * one was called before. Each name has a position of its own, and only one of them can be gone on
 * from: messages would be handled again, or never. The text names each of them and the ways out.
 * Nothing was changed, and the app did not start.
 */
public final class SeveralPositionsException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final transient List<Position> positions;

  /**
   * For subscribers of a program.
   *
   * @param positions at least two of each
   */
  public SeveralPositionsException(List<Position> positions) {
    super(message(positions));
    this.positions = List.copyOf(positions);
  }

  /**
   * How far a subscriber has read under one of its names. Immutable.
   *
   * @param subscriber its name in this program
   * @param name the name under which it has read, that one or a former one
   * @param sequence the sequence to which it has come so
   */
  public record Position(String subscriber, String name, long sequence) {
    /** Requires every part. */
    public Position {
      requireNonNull(subscriber);
      requireNonNull(name);
    }
  }

  /** The positions, by subscriber, that of its name of today first. */
  public List<Position> positions() {
    return positions;
  }

  private static String message(List<Position> positions) {
    StringBuilder text =
        new StringBuilder("Subscribers of this program have read under more than one name.");
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      Position one = positions.get(i);
      boolean isFirst = i == 0 || !positions.get(i - 1).subscriber().equals(one.subscriber());
      text.append(isFirst ? "\n  " + one.subscriber() + ": " : ", ")
          .append("as ")
          .append(one.name())
          .append(" to sequence ")
          .append(one.sequence());
      commands.add("./intrepid subscriptions retire " + one.name() + " --yes");
    }
    return text.append(
            "\nA subscriber goes on from one position: from the other one it would handle messages"
                + " again, or leave some out. Retire the names that were of other subscribers, which"
                + " no program has any more: ")
        .append(String.join(", or ", commands))
        .append(". With --dry-run in place of --yes, each says first what it would remove.")
        .toString();
  }
}
