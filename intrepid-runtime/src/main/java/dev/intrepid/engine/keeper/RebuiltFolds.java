package dev.intrepid.engine.keeper;

import dev.intrepid.IntoEvent;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.HandledMemo;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a program rebuilds of a subscriber: the memos that it folds and, under every name that it
 * has stored them under, the messages that it counts in them, with their streams. Both are stored
 * with the shadow. A program of which they differ has passed over other messages, so it leaves the
 * shadow alone. Immutable.
 */
public final class RebuiltFolds {

  private final List<Fold> folds;
  private final GeneratedCode generated;
  private final String shadow;
  private final KeeperGuard guard;

  /**
   * What is rebuilt of a subscriber.
   *
   * @param spec the subscriber or its shadow
   */
  public RebuiltFolds(SubscriberSpec spec, GeneratedCode generated) {
    this.folds = Fold.of(spec);
    this.generated = generated;
    this.shadow = ShadowName.of(ShadowName.live(spec.name()));
    this.guard = new KeeperGuard(spec.as(shadow, 1), generated);
  }

  /** The changes that store it with a shadow, which begins at the beginning of the log. */
  public List<MemoChange> begun(IntrepidRepo repo) {
    KeeperMemo kept = KeeperMemo.read(repo, shadow);
    HandledMemo handled = HandledMemo.read(repo, shadow);
    return List.of(
        kept.keeping(KeeperChanges.whole(folds, 0, generated)).set(),
        new HandledMemo(shadow, "", "", types(), handled.revision()).set());
  }

  /** The changes that forget it with a shadow. */
  public static List<MemoChange> ended(String shadow) {
    return List.of(MemoChange.delete(KeeperMemo.PREFIX + shadow), HandledMemo.forget(shadow));
  }

  /**
   * Whether it is what is stored with the shadow. A program that reads more versions of a message
   * goes on, since one that does not know a version passes nothing over.
   */
  public boolean areIn(IntrepidRepo repo) {
    return guard.isOf(KeeperMemo.read(repo, shadow))
        && read(HandledMemo.read(repo, shadow).types()).equals(read(types()));
  }

  /** Where each type is looked for, and what it is read as. */
  private static SortedMap<String, List<Object>> read(SortedMap<String, HandledType> types) {
    SortedMap<String, List<Object>> read = new TreeMap<>();
    types.forEach(
        (type, handled) -> read.put(type, List.of(handled.commonName(), handled.topics())));
    return read;
  }

  private SortedMap<String, HandledType> types() {
    MessageDecoders decoders = decoders();
    SortedMap<String, HandledType> types = new TreeMap<>();
    decoders
        .versions()
        .forEach((type, versions) -> types.put(type, handled(type, versions, decoders)));
    return types;
  }

  private HandledType handled(String type, Set<Integer> versions, MessageDecoders decoders) {
    return new HandledType(
        versions, generated.commonName(type), decoders.topicsOf(type), HandledSpan.after(0));
  }

  private MessageDecoders decoders() {
    Map<String, IntoEvent<?>> messages = new LinkedHashMap<>();
    folds.forEach(fold -> messages.putAll(fold.messages()));
    return new MessageDecoders(List.copyOf(messages.values()), generated, JsonFormat.standard());
  }
}
