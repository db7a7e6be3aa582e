package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.LoadableRepo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says of a repo that it is an unfinished copy of another. It is a memo of the copy, stored before
 * anything else and deleted when all is there, so that no app begins on half a log. Immutable.
 *
 * @param from the address of the other repo, for display
 */
public record CopyMark(String from) {

  /** Its URI. */
  public static final String URI = LoadableRepo.UNFINISHED;

  /** Requires the address. */
  public CopyMark {
    requireNonNull(from);
  }

  /** That of a repo, if it is an unfinished copy. */
  public static Optional<CopyMark> in(CacheRepo repo) {
    return repo.getMemo(URI) instanceof Cache.Found<CacheRecord> found
        ? Optional.of(MemoText.read(found.value(), Codec.INSTANCE))
        : Optional.empty();
  }

  /** Its memo, not stored yet. */
  public CacheRecord memo() {
    return MemoText.record(URI, Codec.INSTANCE, this);
  }

  private enum Codec implements JsonCodec<CopyMark> {
    INSTANCE;

    private static final JsonNames NAMES = JsonNames.of("from");

    @Override
    public void write(CopyMark mark, JsonWriter out) {
      out.beginObject();
      out.string(NAMES, 0, mark.from());
      out.endObject();
    }

    @Override
    public @Nullable CopyMark read(JsonReader in) {
      String from = null;
      if (!in.beginObject()) {
        return null;
      }
      for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
        if (p == 0) {
          from = in.readString();
        } else {
          in.skipValue();
        }
      }
      if (from == null) {
        throw in.missing("from");
      }
      return new CopyMark(from);
    }
  }
}
