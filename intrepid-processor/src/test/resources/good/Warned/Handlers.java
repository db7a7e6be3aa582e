package warned;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What warns in here is suppressed in here, and generated code must not warn of it either. */
@Subscriber(cyclic = true)
@SuppressWarnings({"deprecation", "rawtypes"})
final class Handlers {

  @OnEvent
  Optional<Old.Memo> any(OrderEvent<?> event, @Cached("all/{id}") Cache<Integer> memo) {
    return Optional.empty();
  }

  @OnEvent
  OrderEvent<?> again(OrderEvent<?> event) {
    return event;
  }

  @OnEvent
  void raw(OrderEvent event, Map map, Map[] maps, Supplier<List> lists) {}

  @OnEvent
  void many(List<OrderEvent> all, List<Old.Mailer> mailers) throws Throwable {}

  @OnEvent
  List<OrderEvent.Placed> throwing(OrderEvent.Placed placed) throws Throwable {
    return List.of();
  }

  @OnEvent
  void closed(Old.Any closed) {}

  @Cached(value = "counts/{id}", evictOn = OrderEvent.class)
  int count(Key<OrderEvent.Placed> id, Map map, List<Old.Mailer> mailers) throws Throwable {
    return 1;
  }

  @Cached("numbers/{number}")
  int number(Number<String> number, @Cached("counts/{number}") Cache<Integer> count) {
    return 1;
  }

  @Cached("kinds/{kind}/count")
  int ofKind(Old.Kind kind) {
    return 1;
  }

  @OnEvent
  @Cached("kinds/{kind}/last")
  String last(Old.Paid paid) {
    return paid.id();
  }

  @Cached("numbers/all")
  Optional<Integer> numbers() throws Throwable {
    return Optional.empty();
  }
}
