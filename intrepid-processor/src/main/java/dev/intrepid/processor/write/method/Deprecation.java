package dev.intrepid.processor.write.method;

import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.TypeModel;
import java.util.List;

/** Tells whether a generated table names anything deprecated, which would warn. */
final class Deprecation {

  private final Shapes shapes;

  Deprecation(Shapes shapes) {
    this.shapes = shapes;
  }

  boolean isIn(HandlersModel model) {
    if (model.type().isDeprecated()) {
      return true;
    }
    for (HandlerModel handler : model.handlers()) {
      if (isIn(handler)) {
        return true;
      }
    }
    for (EvictionModel eviction : model.evictions()) {
      if (isIn(eviction.message())) {
        return true;
      }
    }
    return false;
  }

  boolean isInMemos(HandlersModel model) {
    return model.type().isDeprecated() || model.memoMethods().stream().anyMatch(this::isIn);
  }

  private boolean isIn(MemoMethodModel method) {
    return method.call().isDeprecated()
        || method.record().stream().anyMatch(memo -> memo.type().isDeprecated())
        || method.value().stream().anyMatch(shapes::isDeprecated)
        || isIn(method.parameters());
  }

  private boolean isIn(MessageModel message) {
    if (message.isDeprecated()) {
      return true;
    }
    for (EventModel event : message.events()) {
      if (isIn(event.type())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(HandlerModel handler) {
    return handler.call().isDeprecated()
        || isIn(handler.message())
        || isIn(handler.parameters())
        || isIn(handler.returned());
  }

  private boolean isIn(List<ParameterModel> parameters) {
    for (ParameterModel parameter : parameters) {
      if (isIn(parameter.supply())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Supply supply) {
    if (supply instanceof Supply.OfState state) {
      return state.isDeprecated();
    }
    return supply instanceof Supply.OfMemo memo
        && (memo.codec() instanceof MemoCodec.OfRecord of
            ? of.memo().type().isDeprecated()
            : shapes.isDeprecated(((MemoCodec.Own) memo.codec()).json()));
  }

  private boolean isIn(Returned returned) {
    if (returned instanceof Returned.Published published) {
      return published.event().type().isDeprecated();
    }
    if (returned instanceof Returned.Stored stored) {
      return stored.memo().type().isDeprecated();
    }
    if (returned instanceof Returned.StoredOrDeleted stored) {
      return stored.memo().type().isDeprecated();
    }
    if (returned instanceof Returned.Maybe maybe) {
      return isIn(maybe.effect());
    }
    if (returned instanceof Returned.Many many) {
      return isIn(many.effect());
    }
    if (returned instanceof Returned.OneOf oneOf) {
      return oneOf.members().stream().anyMatch(this::isIn);
    }
    return returned instanceof Returned.Value value && shapes.isDeprecated(value.json());
  }

  private boolean isIn(TypeModel event) {
    return shapes.isDeprecated(new JsonType.Parts(event.name()));
  }
}
