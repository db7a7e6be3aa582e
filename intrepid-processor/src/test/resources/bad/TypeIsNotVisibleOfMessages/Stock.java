package shop;

import dev.intrepid.annotations.OnEvent;
import parts.Movement;

final class Stock {

  @OnEvent
  void moved(Movement movement) {}
}
