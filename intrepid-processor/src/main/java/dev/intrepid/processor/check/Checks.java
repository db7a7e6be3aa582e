package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** Every rule, in the order in which findings are reported. */
public final class Checks {

  private static final List<Check<EventModel>> OF_EVENTS =
      List.of(
          new EventIsARecordCheck(),
          new EventTypeIsValidCheck(),
          new EventVersionIsPositiveCheck(),
          new FormerNamesAreValidCheck(),
          TemplateOfRecordCheck::ofEvent);

  private static final List<Check<MemoModel>> OF_MEMOS =
      List.of(new MemoIsARecordCheck(), TemplateOfRecordCheck::ofMemo);

  private static final List<Check<HandlersModel>> OF_CLASSES =
      List.of(
          new ClassIsReachableCheck(),
          new SubscriberHasHandlersCheck(),
          new SubscriberNameIsValidCheck(),
          new SubscriberIsExhaustiveCheck(),
          new HandlersEndCheck(),
          new RetryMakesSenseCheck(),
          new RetryClassesAreVisibleCheck(),
          new ParkAtMostIsPositiveCheck(),
          new ShardsMakeSenseCheck(),
          new PageMakesSenseCheck(),
          new HandlersAreDistinctCheck(),
          new MemoNamesAreDistinctCheck());

  private static final List<Check<? super HandlerModel>> OF_HANDLERS =
      List.of(
          new HandlerIsReachableCheck(),
          new ParametersAreSuppliedCheck(),
          new SealedMessageIsAllEventsCheck(),
          new BatchFitsCheck(),
          new TimeoutMakesSenseCheck(),
          new FormerHandlersAreNamesCheck(),
          new MemoUriIsInMessageCheck(),
          new ReturnHasMeaningCheck());

  private static final List<Check<? super MemoMethodModel>> OF_MEMO_METHODS =
      List.of(
          new HandlerIsReachableCheck(),
          new MemoVariablesAreParametersCheck(),
          new ParametersAreSuppliedCheck(),
          new MemoTakesNoMessageCheck(),
          new KeysAreVariablesCheck(),
          new MemoUriIsInMethodCheck(),
          new MemoTimesAreTimesCheck(),
          new MemoTimesMakeSenseCheck(),
          new MemoOptionsMeanSomethingCheck(),
          new JitterIsAShareCheck(),
          new EvictionsAreMessagesCheck(),
          new EvictIsAPrefixCheck(),
          new EvictedMemosAreInMessageCheck(),
          new ReturnHasMeaningCheck());

  private static final List<Check<UpcastModel>> OF_UPCASTS =
      List.of(
          new UpcastIsReachableCheck(),
          new UpcastTakesAVersionCheck(),
          new UpcastMakesAnEventCheck(),
          new UpcastGoesUpCheck());

  private static final List<Check<RoundModel>> OF_ROUNDS =
      List.of(
          new ModuleIsCompiledAloneCheck(),
          new HandlerTakesOneMessageCheck(),
          new CachesAreOfMemosCheck(),
          new ComponentsHaveCodecsCheck(),
          new TypesAreVisibleCheck(),
          new RecordIsNotRecursiveCheck(),
          new PropertyIsFreeCheck(),
          new JsonNamesAreValidCheck(),
          new JsonNamesAreDistinctCheck(),
          new ConstantsInUrisAreNamedOnceCheck(),
          new NamingStrategyIsKnownCheck(),
          new JacksonIsObeyedCheck(),
          new AbsenceIsSaidOnceCheck(),
          new NullableIsNoPrimitiveCheck(),
          new DefaultFitsCheck(),
          new UnknownIsOneConstantCheck(),
          new EventTypesAreDistinctCheck(),
          new AdaptersAreThereCheck(),
          new FormerNamesAreFreeCheck(),
          new UpcastOnJsonIsOfAnOldVersionCheck(),
          new UpcastIsTheOnlyOneCheck(),
          new UpcastsLeadToTheNewestCheck(),
          new UpcastsEndCheck(),
          new UpcastIsVisibleCheck(),
          new HandlerTakesTheNewestCheck(),
          new SubscribersAreDistinctCheck(),
          new FormerSubscribersAreGoneCheck(),
          new FormerHandlersAreGoneCheck(),
          new FoldsHaveOneKeeperCheck(),
          new MemoUrisAreDistinctCheck(),
          new MemosAreComputedOnceCheck(),
          new PlainMemosAreComputedCheck(),
          new MemosEndCheck(),
          new EvictDropsNoOthersCheck(),
          new MemoParametersHaveNamesCheck(),
          new FormerTemplatesFitCheck(),
          new AnnotationIsOnAHandlerCheck(),
          new GeneratedNamesAreFreeCheck(),
          new NoClassIsHiddenInTableCheck());

  private Checks() {}

  /** In a list of its own. */
  public static List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    add(OF_EVENTS, round.events(), findings);
    add(OF_MEMOS, round.memos(), findings);
    add(OF_CLASSES, round.handlers(), findings);
    add(OF_HANDLERS, round.allHandlers(), findings);
    add(OF_MEMO_METHODS, round.allMemoMethods(), findings);
    add(OF_UPCASTS, round.allUpcasts(), findings);
    add(OF_ROUNDS, List.of(round), findings);
    return findings;
  }

  private static <T> void add(
      List<? extends Check<? super T>> checks, List<T> models, List<Finding> findings) {
    for (T model : models) {
      for (Check<? super T> check : checks) {
        findings.addAll(check.findings(model));
      }
    }
  }
}
