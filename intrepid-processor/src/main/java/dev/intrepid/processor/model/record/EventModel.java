package dev.intrepid.processor.model.record;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record annotated {@code @Event}. Two models of one record are equal: the other fields follow
 * from it, and would take long to compare.
 *
 * @param isResolved whether all that it names exists
 * @param hasAdapter whether what is generated for it is there, or will be
 */
public record EventModel(
    TypeModel type,
    Template stream,
    String eventType,
    SourceSpot eventTypeSpot,
    List<WrittenText> formerly,
    int version,
    SourceSpot versionSpot,
    SourceSpot spot,
    List<ComponentModel> components,
    Set<String> supertypes,
    boolean isResolved,
    boolean hasAdapter) {

  public static final String SUFFIX = "_Event";

  public EventModel {
    formerly = List.copyOf(formerly);
    components = List.copyOf(components);
    supertypes = Set.copyOf(supertypes);
  }

  public ClassName generated() {
    return type.generated(SUFFIX);
  }

  /** The type and those it had before, the first one last. */
  public List<String> types() {
    List<String> types = new ArrayList<>(List.of(eventType));
    types.addAll(WrittenText.texts(formerly));
    return types;
  }

  public StoredVersion stored() {
    return new StoredVersion(eventType, version);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EventModel event && type.equals(event.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  /** Each of these once, in the order of types and versions. */
  public static List<EventModel> eachOnce(List<EventModel> events) {
    if (events.size() < 2) {
      return List.copyOf(events);
    }
    List<EventModel> each = new ArrayList<>(new LinkedHashSet<>(events));
    each.sort(Comparator.comparing(EventModel::eventType).thenComparing(EventModel::version));
    return List.copyOf(each);
  }

  /** Type and version as one text: {@code "OrderPaid v2"}, or without the first version. */
  public String identity() {
    return version == 1 ? eventType : eventType + " v" + version;
  }
}
