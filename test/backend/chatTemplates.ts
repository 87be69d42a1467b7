/**
 * Chat templates that behave as the published ones of their models do in what matters here: roles, the
 * beginning of a reply, the switch for thoughts and the tags around them. They are written for these tests;
 * the originals are in the `tokenizer_config.json` of the models named.
 */

export interface TemplateCase {
	readonly models: string;
	readonly template: string;
	/** For the system message `Edit.` and the user's `It rains.`; the beginning-of-sequence token is `␂`. */
	readonly prompt: string;
	/** What ends a reply, where it is not a token of the vocabulary's own kind. */
	readonly turnEnd: string | undefined;
}

/** A template in ChatML; `assistant` is what else begins a reply. */
export const chatMl = (assistant: string) => `
{%- for message in messages -%}
{{ '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}${assistant}{%- endif -%}`;

export const chatMlPrompt =
	'<|im_start|>system\nEdit.<|im_end|>\n<|im_start|>user\nIt rains.<|im_end|>\n<|im_start|>assistant\n';

export const plainTemplates: readonly TemplateCase[] = [
	{
		models: 'Qwen2.5, SmolLM2, OLMo 3 Instruct: no thoughts',
		template: `{%- if messages[0].role != 'system' -%}{{ '<|im_start|>system\\nYou are helpful.<|im_end|>\\n' }}{%- endif -%}${chatMl('')}`,
		prompt: chatMlPrompt,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'Gemma 2: refuses a system message',
		template: `{{ bos_token }}
{%- if messages[0].role == 'system' -%}{{ raise_exception('System role not supported') }}{%- endif -%}
{%- for message in messages -%}
{%- if (message.role == 'user') != (loop.index0 % 2 == 0) -%}{{ raise_exception('Roles must alternate') }}{%- endif -%}
{{ '<start_of_turn>' + ('model' if message.role == 'assistant' else message.role) + '\\n' + message.content | trim + '<end_of_turn>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<start_of_turn>model\\n' }}{%- endif -%}`,
		prompt: '␂<start_of_turn>user\nEdit.\n\nIt rains.<end_of_turn>\n<start_of_turn>model\n',
		turnEnd: '<end_of_turn>',
	},
	{
		models: 'Gemma 3: puts the system message into the user’s itself',
		template: `{{ bos_token }}
{%- set prefix = '' -%}
{%- if messages[0].role == 'system' -%}{%- set prefix = messages[0].content + '\\n\\n' -%}{%- set messages = messages[1:] -%}{%- endif -%}
{%- for message in messages -%}
{{ '<start_of_turn>' + ('model' if message.role == 'assistant' else message.role) + '\\n' + (prefix if loop.first else '') }}
{{- message.content | trim + '<end_of_turn>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<start_of_turn>model\\n' }}{%- endif -%}`,
		prompt: '␂<start_of_turn>user\nEdit.\n\nIt rains.<end_of_turn>\n<start_of_turn>model\n',
		turnEnd: '<end_of_turn>',
	},
	{
		models: 'Llama 3.1',
		template: `{{ bos_token }}
{{- '<|start_header_id|>system<|end_header_id|>\\n\\nCutting Knowledge Date: December 2023\\n\\n' }}
{%- if messages[0].role == 'system' -%}{{ messages[0].content | trim }}{%- set messages = messages[1:] -%}{%- endif -%}
{{ '<|eot_id|>' }}
{%- for message in messages -%}
{{ '<|start_header_id|>' + message.role + '<|end_header_id|>\\n\\n' + message.content | trim + '<|eot_id|>' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif -%}`,
		prompt:
			'␂<|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\n\nEdit.<|eot_id|>' +
			'<|start_header_id|>user<|end_header_id|>\n\nIt rains.<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n',
		turnEnd: '<|eot_id|>',
	},
	{
		models: 'Llama 2: a space before the reply, which a prompt must not end with',
		template: `
{%- for message in messages -%}
{%- if message.role == 'system' -%}
{%- elif message.role == 'user' -%}{{ bos_token + '[INST] ' + (messages[0].content + '\\n\\n' if messages[0].role == 'system' and loop.index0 == 1 else '') + message.content + ' [/INST]' }}
{%- else -%}{{ ' ' + message.content + ' ' + eos_token }}{%- endif -%}
{%- endfor -%}`,
		prompt: '␂[INST] Edit.\n\nIt rains. [/INST]',
		turnEnd: undefined,
	},
	{
		models: 'Mistral 7B v0.1: roles alternate, no system role, nothing before the reply',
		template: `{{ bos_token }}
{%- for message in messages -%}
{%- if (message.role == 'user') != (loop.index0 % 2 == 0) -%}{{ raise_exception('Conversation roles must alternate user/assistant') }}{%- endif -%}
{%- if message.role == 'user' -%}{{ '[INST] ' + message.content + ' [/INST]' }}{%- else -%}{{ message.content + eos_token }}{%- endif -%}
{%- endfor -%}`,
		prompt: '␂[INST] Edit.\n\nIt rains. [/INST]',
		turnEnd: undefined,
	},
	{
		models: 'a template that knows no beginning of a reply',
		template: `{%- for message in messages -%}{{ '<|' + message.role + '|>' + message.content + '<|end|>\\n' }}{%- endfor -%}`,
		prompt: '<|system|>Edit.<|end|>\n<|user|>It rains.<|end|>\n<|assistant|>',
		turnEnd: '<|end|>',
	},
	{
		models: 'Alpaca: words instead of tokens',
		template: `
{%- for message in messages -%}
{%- if message.role == 'system' -%}{{ message.content + '\\n\\n' }}
{%- elif message.role == 'user' -%}{{ '### Instruction:\\n' + message.content + '\\n\\n' }}
{%- else -%}{{ '### Response:\\n' + message.content + '\\n\\n' }}{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '### Response:\\n' }}{%- endif -%}`,
		prompt: 'Edit.\n\n### Instruction:\nIt rains.\n\n### Response:\n',
		turnEnd: '\n### Instruction:',
	},
	{
		models: 'a template that ignores the system message',
		template: `{%- for message in messages -%}
{%- if message.role == 'user' -%}{{ '<user>' + message.content + '</user>' }}
{%- elif message.role == 'assistant' -%}{{ '<reply>' + message.content + '</reply>' }}{%- endif -%}
{%- endfor -%}{%- if add_generation_prompt -%}{{ '<reply>' }}{%- endif -%}`,
		prompt: '<user>Edit.\n\nIt rains.</user><reply>',
		turnEnd: '</reply>',
	},
];
