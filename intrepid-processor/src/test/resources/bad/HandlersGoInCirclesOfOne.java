package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;
import java.util.Optional;

sealed interface Step permits Tried, Done {}

@Event(stream = "jobs/{job}")
record Tried(String job) implements Step {}

@Event(stream = "jobs/{job}")
record Done(String job) implements Step {}

final class Jobs {
  @OnEvent
  Optional<Step> tried(List<Tried> tried) {
    return Optional.empty();
  }
}
