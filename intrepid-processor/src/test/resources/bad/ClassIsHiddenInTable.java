import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

/** In the unnamed package, nothing could tell it from the class of that name in Orders_Handlers. */
@Event(stream = "orders/{id}")
record Factory_(String id) {}

class Orders {

  @OnEvent
  void made(Factory_ factory) {}
}
