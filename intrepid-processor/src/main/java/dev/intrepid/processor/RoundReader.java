package dev.intrepid.processor;

import dev.intrepid.processor.model.AnnotatedType;
import dev.intrepid.processor.model.EarlierRounds;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.WaitingTypes;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.Adapters;
import dev.intrepid.processor.model.type.Eclipse;
import dev.intrepid.processor.model.type.Origin;
import dev.intrepid.processor.read.EarlierOutput;
import dev.intrepid.processor.read.Gradle;
import dev.intrepid.processor.read.Soundness;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.CompiledNulls;
import dev.intrepid.processor.read.json.JsonTypeReader;
import dev.intrepid.processor.read.method.CallReader;
import dev.intrepid.processor.read.method.EvictionReader;
import dev.intrepid.processor.read.method.FamilyReader;
import dev.intrepid.processor.read.method.HandlersReader;
import dev.intrepid.processor.read.method.MemoMethodReader;
import dev.intrepid.processor.read.method.MisplacedReader;
import dev.intrepid.processor.read.method.ParameterReader;
import dev.intrepid.processor.read.method.ReturnReader;
import dev.intrepid.processor.read.method.UpcastReader;
import dev.intrepid.processor.read.record.EventReader;
import dev.intrepid.processor.read.record.MemoReader;
import dev.intrepid.processor.read.record.MessageReader;
import dev.intrepid.processor.report.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the annotated types of one round; those that use a type yet to be written must wait. */
final class RoundReader {

  private final Set<String> sources;
  private final Elements elements;
  private final EarlierOutput output;
  private final CompiledTypes compiled;
  private final Shapes shapes = new Shapes();
  private final ResolvedTypes resolved;
  private final EventReader eventReader;
  private final MemoReader memoReader;
  private final HandlersReader handlersReader;
  private final UpcastReader upcastReader;
  private final SortedSet<String> waiting = new TreeSet<>();

  /**
   * A reader for one round.
   *
   * @param sources the names of the types whose source is in this compilation
   */
  RoundReader(ProcessingEnvironment environment, Set<String> sources) {
    this.sources = sources;
    elements = environment.getElementUtils();
    output = new EarlierOutput(environment.getFiler());
    compiled = new CompiledTypes(elements, Eclipse.made(environment));
    Types types = environment.getTypeUtils();
    Soundness soundness = new Soundness(types);
    resolved = new ResolvedTypes(soundness, shapes);
    TypeReader typeReader = new TypeReader(elements, !Gradle.runs(environment));
    JsonTypeReader json =
        new JsonTypeReader(
            types,
            typeReader,
            this::origin,
            new CompiledNulls(environment, this::isGiven),
            soundness,
            shapes);
    Adapters adapters = new Adapters(elements, this::isGiven, output::hasClass);
    eventReader = new EventReader(types, typeReader, json, soundness, adapters);
    memoReader = new MemoReader(typeReader, json, soundness, adapters);
    MessageReader messages = new MessageReader(elements, types, typeReader, eventReader);
    ReturnReader returns = new ReturnReader(types, eventReader, memoReader, json);
    ParameterReader parameters = new ParameterReader(types, typeReader, messages, memoReader, json);
    CallReader calls = new CallReader(elements, types, typeReader);
    MemoMethodReader memoMethods =
        new MemoMethodReader(calls, memoReader, parameters, returns, new EvictionReader(messages));
    handlersReader =
        new HandlersReader(
            calls,
            typeReader,
            parameters,
            returns,
            memoMethods,
            new FamilyReader(elements, messages));
    upcastReader = new UpcastReader(calls, types, typeReader, eventReader, returns);
  }

  /** What is given in this round, and what an earlier compile left that is not given. */
  record Both(RoundModel earlier, RoundModel round) {}

  /**
   * Reads the types given in this round.
   *
   * @param left the binary names of the types of an earlier compile
   */
  Both read(SortedSet<String> annotated, SortedSet<String> left, EarlierRounds before) {
    List<AnnotatedType> given = readGiven(annotated);
    List<AnnotatedType> earlier = readLeft(left);
    WaitingTypes waits = WaitingTypes.among(given, resolved::has);
    RoundModel read = model(withoutThoseThat(waits, given), before);
    List<AnnotatedType> whole = withoutThoseThat(waits, earlier);
    whole.removeIf(type -> !resolved.has(type));
    RoundModel unread = model(whole, before);
    UpcastChains chains =
        UpcastChains.of(
            RoundModel.both(unread.events(), read.events(), EventModel::type),
            RoundModel.both(unread.handlers(), read.handlers(), HandlersModel::type),
            RoundModel.both(unread.upcasts(), read.upcasts(), UpcastsModel::type));
    return new Both(unread.with(chains), read.with(chains));
  }

  /** Those that need not wait; notes the names of the others. */
  private List<AnnotatedType> withoutThoseThat(WaitingTypes wait, List<AnnotatedType> types) {
    List<AnnotatedType> others = new ArrayList<>();
    for (AnnotatedType type : types) {
      if (wait.has(type)) {
        waiting.add(QualifiedName.of(type.element()));
      } else {
        others.add(type);
      }
    }
    return others;
  }

  /** The models of these types, without the chains that they form with others. */
  private RoundModel model(List<AnnotatedType> types, EarlierRounds before) {
    List<EventModel> events = new ArrayList<>();
    List<MemoModel> memos = new ArrayList<>();
    List<HandlersModel> handlers = new ArrayList<>();
    List<UpcastsModel> upcasts = new ArrayList<>();
    List<RoundModel.Misplaced> misplaced = new ArrayList<>();
    for (AnnotatedType type : types) {
      addIfThere(type.event(), events);
      addIfThere(type.memo(), memos);
      addIfThere(type.handlers(), handlers);
      addIfThere(type.upcasts(), upcasts);
      misplaced.addAll(new MisplacedReader().read(type.element()));
    }
    return new RoundModel(
        events,
        memos,
        handlers,
        upcasts,
        UpcastChains.of(List.of(), List.of(), List.of()),
        misplaced,
        waiting,
        sources,
        shapes,
        before);
  }

  private static <T> void addIfThere(Optional<T> model, List<T> models) {
    if (model.isPresent()) {
      models.add(model.get());
    }
  }

  private List<AnnotatedType> readLeft(SortedSet<String> names) {
    List<AnnotatedType> left = new ArrayList<>();
    for (TypeElement type : compiled.named(names)) {
      if (!isGiven(type)) {
        Bug.blame(type, () -> left.add(read(type)));
      }
    }
    return left;
  }

  private List<AnnotatedType> readGiven(SortedSet<String> annotated) {
    List<AnnotatedType> found = new ArrayList<>();
    for (String name : annotated) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null) {
        waiting.add(name);
      } else {
        Bug.blame(type, () -> found.add(read(type)));
      }
    }
    return found;
  }

  private AnnotatedType read(TypeElement type) {
    return new AnnotatedType(
        type,
        eventReader.read(type),
        memoReader.read(type),
        handlersReader.read(type),
        upcastReader.read(type));
  }

  /** Whether its source is in this compilation, or it is given as a class file. */
  private boolean isGiven(TypeElement type) {
    return sources.contains(outermost(type).toString());
  }

  private Origin origin(TypeElement type) {
    if (isGiven(type)) {
      return Origin.GIVEN;
    }
    boolean isLeft = output.hasClass(elements.getBinaryName(type).toString());
    return isLeft ? Origin.LEFT : Origin.LIBRARY;
  }

  private static TypeElement outermost(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
  }
}
