package dev.intrepid.processor.check.compilation;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.check.record.EventTypeIsValidCheck;
import dev.intrepid.processor.model.RegistryName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** No class has the name of one that is generated, and no name is too long for a file. */
final class GeneratedNamesAreFreeCheck implements Check<RoundModel> {

  private static final int MAX_BYTES = 255;

  /** The longest suffix of a generated class, with that of its file. */
  private static final String SUFFIX = "$Factory.class";

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<String> taken = new HashSet<>(round.sources());
    // Those of earlier rounds are among the sources, and a registry is numbered after them.
    taken.removeAll(round.before().registries);
    Set<SourceSpot> told = nameless(round);
    List<Finding> findings = new ArrayList<>();
    for (Name name : names(round)) {
      if (!told.contains(name.spot())) {
        findings.addAll(finding(name, taken));
      }
    }
    return findings;
  }

  /** Records that are reported because their names cannot be stored. */
  private static Set<SourceSpot> nameless(RoundModel round) {
    Set<SourceSpot> nameless = new HashSet<>();
    for (EventModel event : round.events()) {
      if (EventTypeIsValidCheck.problemOfFormer(event.eventType()).isPresent()) {
        nameless.add(event.type().spot());
      }
    }
    return nameless;
  }

  private static List<Name> names(RoundModel round) {
    List<Name> names = new ArrayList<>();
    for (EventModel event : round.events()) {
      names.add(Name.of(event.generated(), event.type()));
    }
    for (MemoModel memo : round.memos()) {
      names.add(Name.of(memo.generated(), memo.type()));
    }
    for (HandlersModel model : round.subscribers()) {
      names.add(Name.of(model.generated(), model.type()));
    }
    for (HandlersModel model : round.handlers()) {
      names.addAll(ofMemos(model));
    }
    for (UpcastsModel model : round.upcasts()) {
      names.add(Name.of(model.generated(), model.type()));
    }
    for (Map.Entry<String, SortedMap<String, TypeModel>> module :
        RegistryName.firstTypes(round).entrySet()) {
      addRegistries(module.getKey(), module.getValue(), names);
    }
    return names;
  }

  /** A name, and what it is generated for. */
  private record Name(ClassName name, String of, SourceSpot spot) {

    static Name of(ClassName name, TypeModel source) {
      return new Name(name, source.label(), source.spot());
    }
  }

  /** Methods of one name share a class: they keep the same, or are reported for that. */
  private static Collection<Name> ofMemos(HandlersModel model) {
    Map<String, Name> names = new LinkedHashMap<>();
    if (!model.memoMethods().isEmpty()) {
      ClassName memos = model.generatedMemos();
      names.put(memos.simpleName(), Name.of(memos, model.type()));
    }
    for (MethodModel method : model.methods()) {
      boolean isOfRecord = method instanceof MemoMethodModel memo && memo.record().isPresent();
      if (method.cachedAt() != null && !isOfRecord) {
        ClassName name = method.generatedMemo();
        names.putIfAbsent(name.simpleName(), new Name(name, method.signature(), method.spot()));
      }
    }
    return names.values();
  }

  private static void addRegistries(
      String module, SortedMap<String, TypeModel> packages, List<Name> names) {
    for (Map.Entry<String, TypeModel> inPackage : packages.entrySet()) {
      TypeModel first = inPackage.getValue();
      if (module.isEmpty()) {
        names.add(Name.of(RegistryName.afterType(first.name()), first));
      } else if (!inPackage.getKey().equals(module)) {
        ClassName name = RegistryName.firstAfterPackage(inPackage.getKey());
        names.add(new Name(name, "the package " + inPackage.getKey(), first.spot()));
      }
    }
    if (!module.isEmpty()) {
      TypeModel any = packages.values().iterator().next();
      names.add(
          new Name(RegistryName.firstAfterPackage(module), "the module " + module, any.spot()));
    }
  }

  private static List<Finding> finding(Name name, Set<String> taken) {
    String simple = name.name().simpleName();
    if (!taken.add(name.name().canonicalName())) {
      return List.of(Finding.of(Message.GENERATED_NAME_IS_TAKEN, name.spot(), simple, name.of()));
    }
    int bytes = (simple + SUFFIX).getBytes(StandardCharsets.UTF_8).length;
    return bytes > MAX_BYTES
        ? List.of(
            Finding.of(
                Message.GENERATED_NAME_IS_TOO_LONG,
                name.spot(),
                simple,
                name.of(),
                Integer.toString(bytes)))
        : List.of();
  }
}
