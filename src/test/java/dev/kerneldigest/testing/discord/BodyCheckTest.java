package dev.kerneldigest.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BodyCheckTest {
    private static final String COMMANDS = "PUT /applications/{application_id}/commands";

    /** Each with ' for "; LONG stands for 2,001 letters and HUGE for 4,001. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    content too long      | {'content':'LONG'}                                            | at most 2000
                    nothing at all        | {'content':' '}                                               | empty message
                    a flag not to be set  | {'content':'a','flags':128}                                   | flags
                    content with v2       | {'content':'a','flags':32768,'components':[{'type':10,'content':'a'}]} | not with IS_COMPONENTS_V2
                    text without the flag | {'components':[{'type':10,'content':'a'}]}                    | only rows
                    blank text            | {'flags':32768,'components':[{'type':10,'content':' '}]}      | blank text
                    too much text         | {'flags':32768,'components':[{'type':10,'content':'LONG'},{'type':10,'content':'LONG'}]} | 4000 characters
                    one id twice          | {'content':'a','components':[{'type':1,'components':[{'type':2,'style':2,'label':'a','custom_id':'x'},{'type':2,'style':2,'label':'b','custom_id':'x'}]}]} | custom_id twice
                    a button with no id   | {'content':'a','components':[{'type':1,'components':[{'type':2,'style':2,'label':'a'}]}]} | without custom_id
                    a javascript link     | {'content':'a','components':[{'type':1,'components':[{'type':2,'style':5,'label':'a','url':'javascript:1'}]}]} | http(s)
                    blank embed field     | {'embeds':[{'fields':[{'name':' ','value':'a'}]}]}            | blank name
                    embeds too long       | {'embeds':[{'description':'HUGE'},{'description':'LONG'}]}    | at most 6000
                    """)
    void aBadMessageIsFound(String name, String body, String problem) {
        assertThat(BodyCheck.problems(Faults.CREATE_MESSAGE, json(body)))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a capital in the name   | [{'name':'News','description':'a'}]                                | not a name
                    no description          | [{'name':'news'}]                                                  | description
                    a command twice         | [{'name':'a','description':'a'},{'name':'a','description':'b'}]    | twice
                    an option twice         | [{'name':'a','description':'a','options':[{'type':3,'name':'o','description':'a'},{'type':3,'name':'o','description':'a'}]}] | option twice
                    required after optional | [{'name':'a','description':'a','options':[{'type':3,'name':'o','description':'a'},{'type':3,'name':'p','description':'a','required':true}]}] | required options come first
                    """)
    void aBadCommandIsFound(String name, String body, String problem) {
        assertThat(BodyCheck.problems(COMMANDS, json(body)))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an unknown component  | {'flags':32768,'components':[{'type':99}]}
                    a long nonce          | {'content':'a','nonce':'12345678901234567890123456'}
                    a long button label   | {'content':'a','components':[{'type':1,'components':[{'type':2,'style':2,'custom_id':'a','label':'LONG'}]}]}
                    a colour out of range | {'embeds':[{'title':'a','color':99999999}]}
                    content of a number   | {'content':5}
                    """)
    void discordsOwnDescriptionFindsMore(String name, String body) {
        assumeTrue(OpenApi.load().isPresent(), "../shared/discord/openapi.json is not there");
        assertThat(BodyCheck.problems(Faults.CREATE_MESSAGE, json(body))).isNotEmpty();
    }

    @Test
    void aGoodMessageHasNoProblems() {
        JsonNode body =
                json(
                        "{'flags':32768,'nonce':'kd-1','enforce_nonce':true,'tts':false,"
                                + "'allowed_mentions':{'parse':[]},'components':[{'type':17,"
                                + "'accent_color':255,'components':[{'type':10,'content':'a'},"
                                + "{'type':14,'divider':true,'spacing':1}]}]}");
        assertThat(BodyCheck.problems(Faults.CREATE_MESSAGE, body)).isEmpty();
    }

    @Test
    void stringsForNumbersInCommandsAreTakenAsDiscordDoes() {
        JsonNode body =
                json(
                        "[{'name':'news','description':'News','type':1,'contexts':['0'],"
                                + "'integration_types':['0'],'default_member_permissions':'32'}]");
        assertThat(BodyCheck.problems(COMMANDS, body)).isEmpty();
    }

    @Test
    void aBadBodyIsRefusedAndKept() {
        BodyCheck check = new BodyCheck();
        Request bad =
                new Request(
                        Faults.CREATE_MESSAGE,
                        Map.of(),
                        Map.of(),
                        Optional.of(json("{'content':''}")));

        assertThatThrownBy(() -> check.check(bad))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("empty message");
        assertThat(check.violations())
                .extracting(Violation::problem)
                .containsExactly("an empty message");
    }

    private static JsonNode json(String quoted) {
        return Json.read(
                quoted.replace('\'', '"')
                        .replace("LONG", "x".repeat(2001))
                        .replace("HUGE", "x".repeat(4001)));
    }
}
