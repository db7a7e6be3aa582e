package clashes;

import dev.intrepid.IntoCache;
import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonEnum;
import dev.intrepid.json.JsonNames;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.lang.Class;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Makes memos of {@link Kept}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Kept_Memo implements IntoCache<Kept> {
  /**
   * The only one: it has no state.
   */
  static final Kept_Memo INSTANCE = new Kept_Memo();

  private static final JsonNames NAMES = JsonNames.of("INSTANCE", "NAMES");

  private static final JsonEnum<Id> ID = JsonEnum.of(Id.values());

  private Kept_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<Kept> uri(Id INSTANCE_) {
    return new MemoUri<>("kept/" + Uris.segment("INSTANCE", INSTANCE_ == null ? null : INSTANCE_.name()), INSTANCE);
  }

  @Override
  public Class<Kept> memoClass() {
    return Kept.class;
  }

  @Override
  public String template() {
    return "kept/{INSTANCE}";
  }

  @Override
  public String uri(Kept value) {
    return "kept/" + Uris.segment("INSTANCE", value.INSTANCE() == null ? null : value.INSTANCE().name());
  }

  @Override
  public void write(Kept value, JsonWriter out) {
    out.beginObject();
    out.name(NAMES, 0);
    out.string(out.present(value.INSTANCE()).name());
    out.name(NAMES, 1);
    out.string(out.present(value.NAMES()));
    out.endObject();
  }

  @Override
  public Kept read(JsonReader in) {
    if (!in.beginObject()) {
      return null;
    }
    Id INSTANCE_ = null;
    String NAMES_ = null;
    long seen = 0;
    for (int p = in.nextName(NAMES, 0); p != JsonNames.END; p = in.nextName(NAMES, p + 1)) {
      switch (p) {
        case 0 -> {
          INSTANCE_ = ID.read(in.present());
          seen |= 0x1L;
        }
        case 1 -> {
          NAMES_ = in.present().readString();
          seen |= 0x2L;
        }
        default -> in.skipValue();
      }
    }
    if (seen != 0x3L) {
      throw in.missing(NAMES, 0, 0x3L & ~seen);
    }
    return new Kept(INSTANCE_, NAMES_);
  }
}
