package dev.intrepid.processor;

import java.util.stream.Stream;

/** What a handler returns has an effect, or it returns nothing. Silent about generic methods. */
final class ReturnHasMeaningCheck implements Check<HandlerModel> {

  @Override
  public Stream<Finding> findings(HandlerModel handler) {
    if (handler.isGeneric()) {
      return Stream.empty();
    }
    if (handler.returned() instanceof Returned.Meaningless meaningless) {
      return Stream.of(meaningless.problem().at(handler.spot()));
    }
    return handler.returned() instanceof Returned.Nothing && handler.cachedAt() != null
        ? Stream.of(Finding.of(Message.CACHED_RETURNS_VOID, handler.spot(), handler.signature()))
        : Stream.empty();
  }
}
