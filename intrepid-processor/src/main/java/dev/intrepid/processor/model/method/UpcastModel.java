package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;

/**
 * A method annotated {@code @Upcast}.
 *
 * @param name unique in its class: {@code "upcast(OrderPlacedV1)"}
 */
public record UpcastModel(
    TypeModel owner,
    String method,
    String name,
    boolean isStatic,
    boolean isPrivate,
    boolean isPublic,
    boolean isGeneric,
    CallModel call,
    UpcastSource source,
    UpcastResult result,
    SourceSpot spot) {

  /** What it takes; empty if it does not say. */
  public Optional<StoredVersion> from() {
    if (source instanceof UpcastSource.OfRecord record) {
      return Optional.of(record.event().stored());
    }
    return source instanceof UpcastSource.OfJson json
        ? Optional.of(json.stored())
        : Optional.empty();
  }

  /** What it makes. */
  public List<StoredVersion> to() {
    return source instanceof UpcastSource.OfJson json
        ? List.of(json.stored().next())
        : result.events().stream().map(EventModel::stored).toList();
  }

  /** Whether it leads from one of two records of a version to the other. */
  public boolean joins(StoredVersion both) {
    return !isOnJson() && from().filter(both::equals).isPresent() && to().contains(both);
  }

  public boolean isOnJson() {
    return source instanceof UpcastSource.OfJson;
  }

  /** For people: {@code "Orders.upcast(OrderPlacedV1)"}. */
  public String signature() {
    return owner.label() + "." + name;
  }
}
