package dev.intrepid.processor;

import dev.intrepid.processor.catalog.WrittenCatalog;
import dev.intrepid.processor.lock.LockFacts;
import dev.intrepid.processor.model.EarlierRounds;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.write.registry.RegistryWriter;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Gathers what a compilation writes beside its sources when its last round is over. */
final class Written {

  /** What later rounds are compared with. */
  final EarlierRounds rounds = new EarlierRounds();

  /** The names of the registries that are listed. */
  final SortedSet<String> registries = new TreeSet<>();

  /** The modules of the listed registries, by the names of these; no name in the unnamed module. */
  final SortedMap<String, String> registryModules = new TreeMap<>();

  /** The modules whose module-info is in this compilation. */
  final SortedSet<String> describedModules = new TreeSet<>();

  /** The entries of the catalog, as JSON, by their names. */
  final WrittenCatalog catalog = new WrittenCatalog();

  /** What is stored, for the lock; nothing if it is off. */
  final LockFacts lock = new LockFacts();

  private final boolean isLockOff;

  Written(boolean isLockOff) {
    this.isLockOff = isLockOff;
  }

  /** Adds the module of a source that is given. */
  void addModule(Element root, Elements elements) {
    rounds.addModule(root, elements);
    if (root instanceof ModuleElement described) {
      describedModules.add(described.getQualifiedName().toString());
    }
  }

  void add(RegistryWriter.Registry registry) {
    String name = registry.name().canonicalName();
    rounds.registries.add(name);
    if (registry.isListed()) {
      registries.add(name);
      registryModules.put(name, registry.source().moduleName());
    }
  }

  void add(RoundModel round) {
    catalog.add(round);
    if (!isLockOff) {
      lock.add(round);
    }
    rounds.add(round);
  }
}
