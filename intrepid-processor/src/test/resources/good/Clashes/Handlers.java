package clashes;

import dev.intrepid.annotations.OnEvent;
import java.util.List;

final class Handlers {

  @OnEvent
  void placed(Placed Placed_Event, Step step, Call call, Class type, String text, Object any) {}

  /** Erasure makes it and the next one overload, and what they are called instead is taken. */
  @OnEvent
  void many(List<Placed> all) {}

  @OnEvent
  void many(List<Shipped> all, Step step) {}

  @OnEvent
  void many2(List<Shipped> all) {}

  @OnEvent
  void yield(Shipped shipped) {}

  @OnEvent
  void yield1(Shipped shipped) {}
}
