package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Evict;
import dev.intrepid.annotations.OnEvent;
import java.util.List;

public class Visibility {

  @Event(stream = "public")
  public record Seen(String text) {}

  @Event(stream = "hidden")
  record Hidden(String text) {}

  @Deprecated
  @Event(stream = "old")
  public record Old(List<OldPart> parts) {}

  @Deprecated
  public record OldPart(String text) {}

  @Cached("seen/{text}")
  public record LastSeen(String text) {}

  public static class URLWatcher {
    @OnEvent
    public LastSeen seen(Seen seen) {
      return new LastSeen(seen.text());
    }

    @Deprecated
    @OnEvent
    void old(Old old) {}

    @Deprecated
    @Cached(value = "parts/{text}", evictOn = Seen.class)
    OldPart part(String text) {
      return new OldPart(text);
    }
  }

  public static class Parts {
    @Cached(value = "counts/{text}", evict = @Evict(on = Old.class, uri = "counts/*"))
    public long count(String text, @Cached("parts/{text}") OldPart part) {
      return part.text().length();
    }
  }
}
