package dev.intrepid.engine.stored;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests to a subscriber as a whole. Its memo changes with every request, also for one of its
 * parked streams, so that the app that runs the subscriber needs to watch this memo alone.
 * Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param requests how many requests there were
 * @param pause whether nothing is to be delivered
 * @param shards how many shards its markers are of
 * @param replay what is delivered again after a rewind
 * @param end whether it is retired, and in favour of which subscriber
 * @param revision the revision of the memo, {@link CacheRecord#NOT_STORED} before it is stored
 */
public record ControlMemo(
    String subscriber,
    long requests,
    Pause pause,
    int shards,
    Replay replay,
    End end,
    long revision) {

  /** Whether a subscriber delivers nothing. */
  public enum Pause {
    /** It delivers. */
    NONE,
    /**
     * A program has it stand still for a commit, and then resumes it. If that program is gone, the
     * one that runs the subscriber does.
     */
    FOR_A_MOMENT,
    /** A person wants it so, until a person resumes it. */
    ASKED
  }

  /**
   * Whether a subscriber is retired. Immutable.
   *
   * @param isRetired whether it is
   * @param heir the subscriber that replaces it; empty if none does
   * @param by who retired it
   */
  public record End(boolean isRetired, String heir, By by) {
    /** Not retired. */
    public static final End NONE = new End(false, "", By.PERSON);
  }

  /** Who has retired a subscriber. */
  public enum By {
    /** A person, or a program that does not say: an earlier release of Intrepid. */
    PERSON,
    /** A newer program, which has the subscriber under another name. */
    NEWER,
    /** An older program, which does not know the name. */
    OLDER;

    private static By of(String text) {
      for (By by : values()) {
        if (by.name().equals(text)) {
          return by;
        }
      }
      return PERSON;
    }
  }

  /** The requests to a subscriber that is neither paused nor retired. */
  public ControlMemo(String subscriber, long requests, int shards, Replay replay, long revision) {
    this(subscriber, requests, Pause.NONE, shards, replay, End.NONE, revision);
  }

  /** What the URIs of these memos begin with; no URI variable can lead there. */
  public static final String PREFIX = "@control/";

  /** What is stored for a subscriber. */
  public static ControlMemo read(CacheRepo repo, String subscriber) {
    return repo.getMemo(PREFIX + subscriber) instanceof Cache.Found<CacheRecord> found
        ? of(found.value())
        : new ControlMemo(subscriber, 0, 1, Replay.NONE, CacheRecord.NOT_STORED);
  }

  /**
   * Has a subscriber paused in another way; false if it is not paused in one of those before.
   *
   * @param before the ways from which it may change
   */
  public static boolean pause(IntrepidRepo repo, String subscriber, Set<Pause> before, Pause next) {
    while (true) {
      ControlMemo now = read(repo, subscriber);
      if (!before.contains(now.pause())) {
        return false;
      }
      try {
        repo.commit(Commit.changing(now.paused(next).set()));
        return true;
      } catch (MemoConflictException e) {
        // Another request came first: look again.
      }
    }
  }

  /**
   * What a memo says.
   *
   * @throws dev.intrepid.json.JsonFormatException if it has another shape
   */
  public static ControlMemo of(CacheRecord memo) {
    ControlMemo stored = MemoText.read(memo, Codec.INSTANCE);
    return new ControlMemo(
        stored.subscriber(),
        stored.requests(),
        stored.pause(),
        stored.shards(),
        stored.replay(),
        stored.end(),
        memo.revision());
  }

  /** Whether nothing is to be delivered. */
  public boolean isPaused() {
    return pause != Pause.NONE;
  }

  /** The same, paused so or not, to be stored. */
  public ControlMemo paused(Pause next) {
    return new ControlMemo(subscriber, requests, next, shards, replay, end, revision);
  }

  /** The same after the commit for which it was paused, if it was, to be stored. */
  public ControlMemo afterMoment() {
    return paused(lasting());
  }

  private Pause lasting() {
    return pause == Pause.FOR_A_MOMENT ? Pause.NONE : pause;
  }

  /** The same after a rewind, to be stored. */
  public ControlMemo replaying(Replay again) {
    return new ControlMemo(subscriber, requests, pause, shards, again, end, revision);
  }

  /**
   * The same with markers of that many shards, which have finished what was delivered again, to be
   * stored.
   */
  public ControlMemo sharded(int count) {
    return new ControlMemo(subscriber, requests, pause, count, Replay.NONE, end, revision);
  }

  /**
   * The requests to another subscriber, now for this one, which replaces it; to be stored. A pause
   * for a moment is not one of them; a pause that was asked of this one stays.
   */
  public ControlMemo inPlaceOf(ControlMemo other) {
    Pause next = pause == Pause.ASKED && !isRetired() ? pause : other.lasting();
    return new ControlMemo(
        subscriber, requests, next, other.shards, other.replay, End.NONE, revision);
  }

  /** The same, retired in favour of an heir, or of none if that is empty; to be stored. */
  public ControlMemo retired(String heir, By by) {
    return new ControlMemo(
        subscriber, requests, pause, shards, replay, new End(true, heir, by), revision);
  }

  /**
   * The same at its beginning, with that many shards, to be stored. It is paused if that was asked
   * before; one that was retired begins as if nothing had been asked of it.
   */
  public ControlMemo begun(int count) {
    Pause next = isRetired() ? Pause.NONE : pause;
    return new ControlMemo(subscriber, requests, next, count, Replay.NONE, End.NONE, revision);
  }

  /** Whether the subscriber is retired. */
  public boolean isRetired() {
    return end.isRetired();
  }

  /** Whether any request was ever stored. */
  public boolean isStored() {
    return revision != CacheRecord.NOT_STORED;
  }

  /** Deletes this, if it was not changed since it was read. */
  public MemoChange delete() {
    return MemoChange.delete(PREFIX + subscriber, revision);
  }

  /** Stores this as a request, if it was not changed since it was read. */
  public MemoChange set() {
    ControlMemo next =
        new ControlMemo(subscriber, requests + 1, pause, shards, replay, end, revision);
    return MemoText.set(PREFIX + subscriber, Codec.INSTANCE, next, revision);
  }

  private enum Codec implements JsonCodec<ControlMemo> {
    INSTANCE;

    private static final JsonNames NAMES =
        JsonNames.of(
            "subscriber",
            "requests",
            "paused",
            "shards",
            "replayedThrough",
            "reactionsAfter",
            "retired",
            "heir",
            "by",
            "moment");

    @Override
    public void write(ControlMemo memo, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, memo.subscriber());
      out.number(NAMES, 1, memo.requests());
      out.bool(NAMES, 2, memo.isPaused());
      out.number(NAMES, 3, memo.shards());
      out.name(NAMES, 4);
      out.beginArray();
      for (long sequence : memo.replay().through()) {
        out.number(sequence);
      }
      out.endArray();
      out.number(NAMES, 5, memo.replay().reactionsAfter());
      if (memo.isRetired()) {
        out.bool(NAMES, 6, true);
        out.string(NAMES, 7, memo.end().heir());
        if (memo.end().by() != By.PERSON) {
          out.text(NAMES, 8, memo.end().by());
        }
      }
      if (memo.pause() == Pause.FOR_A_MOMENT) {
        out.bool(NAMES, 9, true);
      }
      out.endObject();
    }

    @Override
    public @Nullable ControlMemo read(JsonReader in) {
      String subscriber = null;
      long requests = 0;
      boolean paused = false;
      int shards = 1;
      List<Long> through = new ArrayList<>();
      long reactionsAfter = 0;
      boolean retired = false;
      String heir = "";
      By by = By.PERSON;
      boolean moment = false;
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        switch (p) {
          case 0 -> subscriber = in.readString();
          case 1 -> requests = in.readLong();
          case 2 -> paused = in.readBoolean();
          case 3 -> shards = in.readInt();
          case 4 -> readAll(in, through);
          case 5 -> reactionsAfter = in.readLong();
          case 6 -> retired = in.readBoolean();
          case 7 -> heir = MemoText.text(in);
          case 8 -> by = By.of(MemoText.text(in));
          case 9 -> moment = in.readBoolean();
          default -> in.skipValue();
        }
      }
      if (subscriber == null) {
        throw in.missing("subscriber");
      }
      return new ControlMemo(
          subscriber,
          requests,
          pause(paused, moment),
          shards,
          new Replay(through, reactionsAfter),
          new End(retired, heir, by),
          CacheRecord.NOT_STORED);
    }

    private static Pause pause(boolean isPaused, boolean isForAMoment) {
      Pause paused = isForAMoment ? Pause.FOR_A_MOMENT : Pause.ASKED;
      return isPaused ? paused : Pause.NONE;
    }

    private static void readAll(JsonReader in, List<Long> numbers) {
      if (in.beginArray()) {
        while (in.nextElement()) {
          numbers.add(in.readLong());
        }
      }
    }
  }
}
