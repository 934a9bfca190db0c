package nl.raakpunt.directory.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is learned from finished questions.
 *
 * @param keep how long lessons are kept
 */
@ConfigurationProperties("raakpunt.learning")
record LearningSettings(@DefaultValue("1095d") Duration keep) {}
