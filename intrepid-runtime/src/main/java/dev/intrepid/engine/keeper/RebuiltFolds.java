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
import dev.intrepid.engine.stored.KeptMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a program rebuilds of a subscriber: the memos that it folds or overwrites and, under every
 * name that it has stored them under, the messages that it reads for them, with their streams. Both
 * are stored with the shadow. A program of which they differ has passed over other messages, or
 * stores memos elsewhere, so it leaves the shadow alone. Immutable.
 */
public final class RebuiltFolds {

  private final List<Fold> folds;
  private final List<Fold> overwritten;
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
    this.overwritten = Fold.overwritten(spec);
    this.generated = generated;
    this.shadow = ShadowName.of(ShadowName.live(spec.name()));
    this.guard = new KeeperGuard(spec.as(shadow, 1), generated);
  }

  /** The changes that store it with a shadow, which begins at the beginning of the log. */
  public List<MemoChange> begun(IntrepidRepo repo) {
    KeeperMemo kept = KeeperMemo.read(repo, shadow);
    HandledMemo handled = HandledMemo.read(repo, shadow);
    List<KeptMemo> all = new ArrayList<>(KeeperChanges.whole(folds, 0, generated));
    overwritten.forEach(fold -> all.add(overwritten(fold)));
    return List.of(
        kept.keeping(all).set(),
        new HandledMemo(shadow, "", "", types(), handled.revision()).set());
  }

  /** Memos in which nothing is counted, only stored, with the messages of which that is done. */
  private KeptMemo overwritten(Fold fold) {
    SortedMap<String, HandledSpan> spans = new TreeMap<>();
    CountedTypes.of(fold, generated).forEach(type -> spans.put(type, HandledSpan.none()));
    return KeeperChanges.kept(fold, generated, spans);
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
    KeeperMemo kept = KeeperMemo.read(repo, shadow);
    List<KeptMemo> own = overwritten.stream().map(this::overwritten).toList();
    return guard.isOf(kept)
        && overwritten(kept.kept()).equals(overwritten(own))
        && read(HandledMemo.read(repo, shadow).types()).equals(read(types()));
  }

  /** The messages of which each memo is stored that is overwritten. */
  private static SortedMap<String, Set<String>> overwritten(List<KeptMemo> memos) {
    SortedMap<String, Set<String>> overwritten = new TreeMap<>();
    for (KeptMemo memo : memos) {
      if (!memo.isOpen()) {
        overwritten.put(memo.template(), memo.messages().keySet());
      }
    }
    return overwritten;
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
    overwritten.forEach(fold -> messages.putAll(fold.messages()));
    return new MessageDecoders(List.copyOf(messages.values()), generated, JsonFormat.standard());
  }
}
