package clashes;

import dev.intrepid.annotations.OnEvent;

/** Overloads of which a message could be given to two. */
final class Movers {

  @OnEvent
  void on(Moved moved) {}

  @OnEvent
  void on(Moved.Up up) {}

  @OnEvent
  void on2(Moved.Down down) {}
}
