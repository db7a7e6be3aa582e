package warned;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** All that is in it is deprecated with it. */
@Deprecated
final class Old {

  interface Mailer {}

  @Event(stream = "old/{id}")
  record Paid(String id, Part part, Kind kind) {}

  record Part(int amount) {}

  enum Kind {
    ONE
  }

  sealed interface Any {

    @Event(stream = "old/{id}")
    record Closed(String id) implements Any {}
  }

  @Cached("old/{id}/memo")
  record Memo(String id) {}

  @Subscriber("old")
  static final class Handlers {

    @OnEvent
    void paid(Paid paid) {}

    @Cached("old/{id}/count")
    int count(String id) {
      return 1;
    }
  }
}
