package nl.raakpunt.routing.desk;

import org.jspecify.annotations.Nullable;

/**
 * The form with which a question is taken, ready to show.
 *
 * @param areaName village it will be kept with
 * @param recipient whom it will be offered to
 * @param promise what the citizen can be told
 * @param respondBefore when the colleague must have said yes or no
 * @param answer answer to keep, when the agent answered it
 * @param key makes sending the form twice harmless
 * @param problem what is wrong with what was filled in
 * @param notice why the question stays with the agent, when that was not the wish
 */
public record TakeView(
        TakeForm form,
        ResultView.@Nullable TopicView topic,
        @Nullable String areaName,
        @Nullable PersonView recipient,
        String promise,
        @Nullable String respondBefore,
        @Nullable String answer,
        String key,
        @Nullable String problem,
        @Nullable String notice) {}
