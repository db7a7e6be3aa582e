package clashes;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Map;

/** Components whose codecs name String, and the packages of what cannot be imported. */
sealed interface Moved {

  enum Names {
    ONE
  }

  @Event(stream = "moved/{by}")
  record Up(
      UUID by,
      char sign,
      Character other,
      Map<UUID, Integer> counts,
      java.util.UUID id,
      List<java.util.UUID> java,
      List<Integer> dev,
      List<Long> tools,
      int UUID,
      Names names,
      int NAMES)
      implements Moved {}

  @Event(stream = "moved/{by}")
  record Down(UUID by) implements Moved {}
}
