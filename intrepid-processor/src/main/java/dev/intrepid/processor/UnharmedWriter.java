package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.write.Placeholders;
import dev.intrepid.processor.write.SourceFiles;
import dev.intrepid.processor.write.Unharmed;
import dev.intrepid.processor.write.UnwritableException;
import dev.intrepid.processor.write.record.EventWriter;
import dev.intrepid.processor.write.record.MemoWriter;
import dev.intrepid.processor.write.registry.RegistryNames;
import dev.intrepid.processor.write.registry.RegistryWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Writes the classes that sources may name after an error, so that javac adds no errors about
 * missing classes: full adapters of the types without an error, and placeholders for the rest.
 * Tables and registries refer to several types at once, so all of them are placeholders.
 */
final class UnharmedWriter {

  private final ProcessingEnvironment environment;
  private final SourceFiles files;
  private final RoundModel round;
  private final Shapes shapes;
  private final Unharmed unharmed;
  private final Set<String> taken;

  UnharmedWriter(ProcessingEnvironment environment, RoundModel round, List<Finding> findings) {
    this.environment = environment;
    this.files = new SourceFiles(environment.getFiler(), environment.getElementUtils());
    this.round = round;
    this.shapes = round.shapes();
    this.unharmed = new Unharmed(shapes, findings);
    this.taken = new HashSet<>(round.sources());
  }

  void write(Written written) {
    for (EventModel event : round.events()) {
      if (unharmed.has(event)) {
        attempt(event.type(), event.generated(), () -> EventWriter.write(event, shapes));
      }
      attempt(event.type(), event.generated(), () -> Placeholders.of(event));
    }
    for (MemoModel memo : round.memos()) {
      if (unharmed.has(memo)) {
        attempt(memo.type(), memo.generated(), () -> MemoWriter.write(memo, shapes));
      }
      attempt(memo.type(), memo.generated(), () -> Placeholders.of(memo));
    }
    round.handlers().forEach(this::write);
    for (UpcastsModel upcasts : round.upcasts()) {
      attempt(upcasts.type(), upcasts.generated(), () -> Placeholders.of(upcasts));
    }
    RegistryNames names = new RegistryNames(environment, written.rounds.registries);
    for (RegistryWriter.Registry registry : RegistryWriter.ofNothing(round, names).write()) {
      attempt(registry.source(), registry.name(), registry::type);
    }
  }

  private void write(HandlersModel handlers) {
    TypeModel type = handlers.type();
    if (handlers.takesMessages()) {
      attempt(type, handlers.generated(), () -> Placeholders.ofHandlers(handlers));
    }
    if (!handlers.memoMethods().isEmpty()) {
      attempt(type, handlers.generatedMemos(), () -> Placeholders.ofMemos(handlers));
    }
    handlers.methods().stream().filter(UnharmedWriter::keepsItsOwn).forEach(this::write);
  }

  private void write(MethodModel method) {
    if (unharmed.has(method)) {
      attempt(method.owner(), method.generatedMemo(), () -> MemoWriter.write(method, shapes));
    }
    attempt(method.owner(), method.generatedMemo(), () -> Placeholders.of(method, shapes));
  }

  /** Whether it keeps something at a URI of its own that is no record with a place. */
  private static boolean keepsItsOwn(MethodModel method) {
    return method instanceof MemoMethodModel memo
        ? memo.record().isEmpty()
        : method.cachedAt() != null;
  }

  /**
   * Writes it, unless it exists or relies on a type with an error, which is reported already and is
   * no bug.
   */
  private void attempt(TypeModel source, ClassName name, Supplier<TypeSpec.Builder> type) {
    if (taken.contains(name.canonicalName())) {
      return;
    }
    try {
      Bug.blame(source.spot().element(), () -> files.write(name, type.get(), source));
      taken.add(name.canonicalName());
    } catch (Bug | UnwritableException e) {
      // The next compile, without the mistake, writes it or reports the failure.
    }
  }
}
