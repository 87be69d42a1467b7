/** Chat templates of models that think aloud, written as those of chatTemplates.ts are. */
import { chatMl, chatMlPrompt, type TemplateCase } from './chatTemplates.ts';

const emptyThought = '<think>\n\n</think>\n\n';

/** DeepSeek's roles; `reply` is what it writes of a past reply, `beginning` what the next one begins with. */
const deepSeek = (reply: string, beginning: string) => `{{ bos_token }}
{%- for message in messages -%}
{%- if message.role == 'system' -%}{{ message.content }}
{%- elif message.role == 'user' -%}{{ '<｜User｜>' + message.content }}
{%- else -%}{{ '<｜Assistant｜>' + ${reply} + '<｜end▁of▁sentence｜>' }}{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<｜Assistant｜>' + ${beginning} }}{%- endif -%}`;
const answerAlone = "message.content.split('</think>')[-1]";

export const thinkingTemplates: readonly TemplateCase[] = [
	{
		models: 'Qwen3: a switch, by which the template closes the thoughts',
		template: chatMl(
			`{%- if enable_thinking is defined and enable_thinking is false -%}{{ '<think>\\n\\n</think>\\n\\n' }}{%- endif -%}`,
		),
		prompt: chatMlPrompt + emptyThought,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'QwQ, Qwen3 Thinking: the template opens the thoughts, without a switch',
		template: chatMl(`{{ '<think>\\n' }}`),
		prompt: chatMlPrompt + emptyThought,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'OLMo 3 Think: the same without a line break',
		template: chatMl(`{{ '<think>' }}`),
		prompt: chatMlPrompt + emptyThought,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'SmolLM3: a switch, and text of the template’s own in the system message',
		template: `
{%- if enable_thinking is not defined -%}{%- set enable_thinking = true -%}{%- endif -%}
{{ '<|im_start|>system\\n## Metadata\\n\\nToday Date: ' + strftime_now('%Y')[:2] + '\\nReasoning Mode: ' }}
{{- '/think' if enable_thinking else '/no_think' }}
{{- '\\n\\n## Custom Instructions\\n\\n' }}
{%- if messages[0].role == 'system' -%}{{ messages[0].content.replace('/no_think', '').rstrip() }}{%- endif -%}
{{ '\\n\\n<|im_end|>\\n' }}
{%- for message in messages if message.role != 'system' -%}
{{ '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '<|im_start|>assistant\\n' }}{%- if not enable_thinking -%}{{ '<think>\\n\\n</think>\\n' }}{%- endif -%}
{%- endif -%}`,
		prompt:
			'<|im_start|>system\n## Metadata\n\nToday Date: 20\nReasoning Mode: /no_think\n\n## Custom Instructions\n\n' +
			'Edit.\n\n<|im_end|>\n<|im_start|>user\nIt rains.<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n',
		turnEnd: '<|im_end|>',
	},
	{
		models: 'DeepSeek-R1 distillations: the template opens the thoughts',
		template: deepSeek(answerAlone, `'<think>\\n'`),
		prompt: `␂Edit.<｜User｜>It rains.<｜Assistant｜>${emptyThought}`,
		turnEnd: '<｜end▁of▁sentence｜>',
	},
	{
		models: 'DeepSeek-R1 distillations as first published: the model would open them',
		template: deepSeek(answerAlone, `''`),
		prompt: `␂Edit.<｜User｜>It rains.<｜Assistant｜>${emptyThought}`,
		turnEnd: '<｜end▁of▁sentence｜>',
	},
	{
		models: 'DeepSeek-V3.1: a switch of another name, and only a closing tag',
		template: deepSeek(`'</think>' + message.content`, `('<think>' if thinking else '</think>')`),
		prompt: '␂Edit.<｜User｜>It rains.<｜Assistant｜></think>',
		turnEnd: '<｜end▁of▁sentence｜>',
	},
	{
		models: 'gpt-oss: Harmony',
		template: `
{{- '<|start|>system<|message|>You are ChatGPT.\\nReasoning: ' + (reasoning_effort or 'medium') + '<|end|>' }}
{%- for message in messages -%}
{%- if message.role == 'system' -%}{{ '<|start|>developer<|message|># Instructions\\n\\n' + message.content + '<|end|>' }}
{%- elif message.role == 'user' -%}{{ '<|start|>user<|message|>' + message.content + '<|end|>' }}
{%- else -%}{{ '<|start|>assistant<|channel|>final<|message|>' + message.content + '<|end|>' }}{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|start|>assistant' }}{%- endif -%}`,
		prompt:
			'<|start|>system<|message|>You are ChatGPT.\nReasoning: low<|end|><|start|>developer<|message|># Instructions\n\nEdit.<|end|>' +
			'<|start|>user<|message|>It rains.<|end|><|start|>assistant<|channel|>final<|message|>',
		turnEnd: '<|end|>',
	},
	{
		models: 'Gemma 4: a switch, and a channel for thoughts',
		template: `{{ bos_token }}
{%- if messages[0].role == 'system' or (enable_thinking is defined and enable_thinking) -%}
{{ '<|turn>system\\n' }}{{ '<|think|>' if enable_thinking is defined and enable_thinking else '' }}
{%- if messages[0].role == 'system' -%}{{ messages[0].content | trim }}{%- set messages = messages[1:] -%}{%- endif -%}
{{ '<turn|>\\n' }}
{%- endif -%}
{%- for message in messages -%}
{{ '<|turn>' + ('model' if message.role == 'assistant' else message.role) + '\\n' + message.content | trim + '<turn|>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '<|turn>model\\n' }}{{ '' if enable_thinking | default(false) else '<|channel>thought\\n<channel|>' }}
{%- endif -%}`,
		prompt:
			'␂<|turn>system\nEdit.<turn|>\n<|turn>user\nIt rains.<turn|>\n<|turn>model\n<|channel>thought\n<channel|>',
		turnEnd: '<turn|>',
	},
	{
		models: 'LFM2.5: marks what was generated, and shows past thoughts only on request',
		template: `{{ bos_token }}
{%- for message in messages -%}
{{ '<|im_start|>' + message.role + '\\n' }}
{%- if message.role == 'assistant' -%}
{%- generation -%}
{%- if message.thinking is defined -%}{{ '<think>' + message.thinking + '</think>' }}{%- endif -%}
{{ message.content + '<|im_end|>\\n' }}
{%- endgeneration -%}
{%- else -%}{{ message.content + '<|im_end|>\\n' }}{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|im_start|>assistant\\n' }}{%- endif -%}`,
		prompt: `␂${chatMlPrompt}${emptyThought}`,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'Magistral: brackets around the thoughts that the model opens',
		template: `{{ bos_token }}
{%- if messages[0].role == 'system' -%}
{{ '[SYSTEM_PROMPT]' + messages[0].content + '[/SYSTEM_PROMPT]' }}{%- set messages = messages[1:] -%}
{%- else -%}{{ '[SYSTEM_PROMPT]First think: [THINK]Your thoughts[/THINK]Your answer[/SYSTEM_PROMPT]' }}{%- endif -%}
{%- for message in messages -%}
{%- if message.role == 'user' -%}{{ '[INST]' + message.content + '[/INST]' }}{%- else -%}{{ message.content + eos_token }}{%- endif -%}
{%- endfor -%}`,
		prompt: '␂[SYSTEM_PROMPT]Edit.[/SYSTEM_PROMPT][INST]It rains.[/INST][THINK][/THINK]',
		turnEnd: undefined,
	},
	{
		models: 'Mistral Small 4: an effort of its own names',
		template: `{{ bos_token }}
{%- set reasoning_effort = reasoning_effort if reasoning_effort is defined else 'none' -%}
{%- if reasoning_effort not in ['none', 'high'] -%}{{ raise_exception('reasoning_effort must be none or high') }}{%- endif -%}
{%- if messages[0].role == 'system' -%}{{ '[SYSTEM_PROMPT]' + messages[0].content + '[/SYSTEM_PROMPT]' }}{%- set messages = messages[1:] -%}{%- endif -%}
{{ '[MODEL_SETTINGS]{"reasoning_effort": "' + reasoning_effort + '"}[/MODEL_SETTINGS]' }}
{%- for message in messages -%}
{%- if message.role == 'user' -%}{{ '[INST]' + message.content + '[/INST]' }}{%- else -%}{{ ('[THINK]' + message.reasoning + '[/THINK]' if message.reasoning is defined else '') + message.content + eos_token }}{%- endif -%}
{%- endfor -%}`,
		prompt:
			'␂[SYSTEM_PROMPT]Edit.[/SYSTEM_PROMPT][MODEL_SETTINGS]{"reasoning_effort": "none"}[/MODEL_SETTINGS][INST]It rains.[/INST]',
		turnEnd: undefined,
	},
	{
		models:
			'Phi-4-reasoning: the model would open the thoughts that its own system message asks for',
		template: `
{%- if messages[0].role != 'system' -%}
{{ '<|im_start|>system<|im_sep|>You are Phi. Answer as: <think> {Thought section} </think> {Solution section}<|im_end|>' }}
{%- endif -%}
{%- for message in messages -%}
{{ '<|im_start|>' + message.role + '<|im_sep|>' + message.content + '<|im_end|>' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|im_start|>assistant<|im_sep|>' }}{%- endif -%}`,
		prompt:
			'<|im_start|>system<|im_sep|>Edit.<|im_end|><|im_start|>user<|im_sep|>It rains.<|im_end|>' +
			`<|im_start|>assistant<|im_sep|>${emptyThought}`,
		turnEnd: '<|im_end|>',
	},
	{
		models: 'Granite 3.3: a switch that asks for tags in the system message',
		template: `
{%- set system = messages[0].content if messages[0].role == 'system' else 'You are Granite.' -%}
{%- if messages[0].role == 'system' -%}{%- set messages = messages[1:] -%}{%- endif -%}
{%- if thinking -%}{%- set system = system + ' Write your thoughts between <think></think> and your answer between <response></response>.' -%}{%- endif -%}
{{ '<|start_of_role|>system<|end_of_role|>' + system + '<|end_of_text|>\\n' }}
{%- for message in messages -%}
{{ '<|start_of_role|>' + message.role + '<|end_of_role|>' + message.content + '<|end_of_text|>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|start_of_role|>assistant<|end_of_role|>' }}{%- endif -%}`,
		prompt:
			'<|start_of_role|>system<|end_of_role|>Edit.<|end_of_text|>\n<|start_of_role|>user<|end_of_role|>It rains.<|end_of_text|>\n' +
			'<|start_of_role|>assistant<|end_of_role|>',
		turnEnd: '<|end_of_text|>',
	},
	{
		models: 'GLM-4.5, 4.6: a switch that closes the thoughts and marks the user’s message',
		template: `[gMASK]<sop>
{%- for message in messages -%}
{{ '<|' + message.role + '|>\\n' }}
{%- if message.role == 'assistant' -%}{{ '<think></think>\\n' }}{%- endif -%}
{{ message.content }}
{%- if message.role == 'user' and enable_thinking is defined and not enable_thinking -%}{{ '/nothink' }}{%- endif -%}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<|assistant|>' }}
{%- if enable_thinking is defined and not enable_thinking -%}{{ '\\n<think></think>' }}{%- endif -%}
{%- endif -%}`,
		prompt:
			'[gMASK]<sop><|system|>\nEdit.<|user|>\nIt rains./nothink<|assistant|>\n<think></think>',
		turnEnd: '<|user|>',
	},
	{
		models: 'EXAONE 4: a switch that chooses between open and closed',
		template: `
{%- for message in messages -%}
{{ '[|' + message.role + '|]\\n' + message.content + '[|endofturn|]\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '[|assistant|]\\n' }}{{ '<think>\\n' if enable_thinking is defined and enable_thinking else '<think>\\n\\n</think>\\n\\n' }}
{%- endif -%}`,
		prompt: `[|system|]\nEdit.[|endofturn|]\n[|user|]\nIt rains.[|endofturn|]\n[|assistant|]\n${emptyThought}`,
		turnEnd: '[|endofturn|]',
	},
	{
		models: 'EXAONE Deep: other tags',
		template: `
{%- for message in messages -%}
{{ '[|' + message.role + '|]' + message.content }}{{ '\\n' if message.role == 'user' else '[|endofturn|]\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '[|assistant|]<thought>\\n' }}{%- endif -%}`,
		prompt:
			'[|system|]Edit.[|endofturn|]\n[|user|]It rains.\n[|assistant|]<thought>\n</thought>\n\n',
		turnEnd: '[|endofturn|]',
	},
	{
		models: 'Seed-OSS: a budget of 0 opens a note that has to be closed',
		template: `
{%- for message in messages -%}
{{ '<seed:bos>' + message.role + '\\n' + message.content + '<seed:eos>' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '<seed:bos>assistant\\n' }}
{%- if thinking_budget is defined and thinking_budget == 0 -%}{{ '<seed:think><seed:cot_budget_reflect>' }}{%- endif -%}
{%- endif -%}`,
		prompt:
			'<seed:bos>system\nEdit.<seed:eos><seed:bos>user\nIt rains.<seed:eos><seed:bos>assistant\n<seed:think><seed:cot_budget_reflect>' +
			'The current thinking budget is 0, so I will directly start answering the question.</seed:cot_budget_reflect>\n</seed:think>',
		turnEnd: '<seed:eos>',
	},
	{
		models: 'Command A Reasoning: a switch named reasoning',
		template: `{{ bos_token }}
{%- for message in messages -%}
{{ '<|START_OF_TURN_TOKEN|><|' + ('CHATBOT' if message.role == 'assistant' else message.role | upper) + '_TOKEN|>' }}
{{- message.content + '<|END_OF_TURN_TOKEN|>' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|>' }}
{{- '<|START_THINKING|><|END_THINKING|>' if reasoning is defined and not reasoning else '<|START_THINKING|>' }}
{%- endif -%}`,
		prompt:
			'␂<|START_OF_TURN_TOKEN|><|SYSTEM_TOKEN|>Edit.<|END_OF_TURN_TOKEN|><|START_OF_TURN_TOKEN|><|USER_TOKEN|>It rains.<|END_OF_TURN_TOKEN|>' +
			'<|START_OF_TURN_TOKEN|><|CHATBOT_TOKEN|><|START_THINKING|><|END_THINKING|>',
		turnEnd: '<|END_OF_TURN_TOKEN|>',
	},
	{
		models:
			'Nemotron Nano 2: a switch in the messages, which an editor does not write; the template opens the thoughts',
		template: `
{%- set ns = namespace(thinks=true) -%}
{%- for message in messages -%}{%- if '/no_think' in message.content -%}{%- set ns.thinks = false -%}{%- endif -%}{%- endfor -%}
{%- for message in messages -%}
{{ ('<SPECIAL_10>' if message.role == 'system' else '<SPECIAL_11>') + message.role | capitalize + '\\n' + message.content }}
{{- '\\n<SPECIAL_12>\\n' if message.role == 'assistant' else '\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}{{ '<SPECIAL_11>Assistant\\n' }}{{ '<think>\\n\\n' if ns.thinks else '<think></think>' }}{%- endif -%}`,
		prompt: `<SPECIAL_10>System\nEdit.\n<SPECIAL_11>User\nIt rains.\n<SPECIAL_11>Assistant\n${emptyThought}`,
		turnEnd: '<SPECIAL_12>',
	},
	{
		models: 'Apriel: a phrase between reasoning and answer',
		template: `{{ bos_token }}
{%- for message in messages -%}
{%- if message.role == 'system' -%}
{{ '<|system|>\\nReason step by step, then answer as: [BEGIN FINAL RESPONSE] ... [END FINAL RESPONSE].' + message.content + '\\n<|end|>\\n' }}
{%- else -%}{{ '<|' + message.role + '|>\\n' + message.content + '\\n<|end|>\\n' }}{%- endif -%}
{%- if loop.last and add_generation_prompt and message.role != 'assistant' -%}{{ '<|assistant|>\\n' }}{%- endif -%}
{%- endfor -%}`,
		prompt:
			'␂<|system|>\nReason step by step, then answer as: [BEGIN FINAL RESPONSE] ... [END FINAL RESPONSE].Edit.\n<|end|>\n' +
			'<|user|>\nIt rains.\n<|end|>\n<|assistant|>\nHere are my reasoning steps:\n[BEGIN FINAL RESPONSE]\n',
		turnEnd: '<|end|>',
	},
];
