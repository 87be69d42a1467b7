/** Lets the user pick a profile, or type a preference for this once. */
import * as vscode from 'vscode';
import type { Profile } from '../../writing/prompts/profile.ts';
import type { AmuletSettings } from '../settings/amuletSettings.ts';
import { onceProfile } from './onceProfile.ts';

interface ProfileItem extends vscode.QuickPickItem {
	readonly profile: Profile;
}

/** One of the profiles; undefined when the user chose none. */
export async function pickProfile(settings: AmuletSettings): Promise<Profile | undefined> {
	const { profiles, profile } = settings;
	const items = profiles.map((one) => itemFor(one, one === profile));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Amulet: Select Profile'),
		placeHolder: vscode.l10n.t('The profile that Rewrite Selection uses'),
		matchOnDetail: true,
	});
	return chosen?.profile;
}

/** One of the profiles, or one made of what was typed. */
export async function pickProfileOrPreference(
	settings: AmuletSettings,
): Promise<Profile | undefined> {
	const picker = vscode.window.createQuickPick<ProfileItem>();
	const known = settings.profiles.map((one) => itemFor(one, one === settings.profile));
	picker.title = vscode.l10n.t('Amulet: Rewrite Selection As');
	picker.placeholder = vscode.l10n.t(
		'Pick a profile, or type how it should be: “warm”, or a sentence',
	);
	picker.matchOnDetail = true;
	picker.items = known;
	picker.onDidChangeValue((typed) => {
		picker.items = [...known, ...itemsForTyped(typed, settings.profiles)];
	});
	const chosen = new Promise<Profile | undefined>((resolve) => {
		picker.onDidAccept(() => {
			resolve(picker.selectedItems[0]?.profile);
		});
		picker.onDidHide(() => {
			resolve(undefined);
		});
	});
	picker.show();
	return chosen.finally(() => {
		picker.dispose();
	});
}

function itemFor(profile: Profile, isActive: boolean): ProfileItem {
	return {
		profile,
		label: profile.name,
		detail: profile.preferences.map(({ instruction }) => instruction).join(' '),
		...(isActive ? { description: vscode.l10n.t('active') } : {}),
	};
}

function itemsForTyped(typed: string, profiles: readonly Profile[]): ProfileItem[] {
	const text = typed.trim();
	if (text === '' || profiles.some(({ name }) => name.toLowerCase() === text.toLowerCase()))
		return [];
	const profile = onceProfile(text);
	const detail = profile.preferences.map(({ instruction }) => instruction).join(' ');
	const description = vscode.l10n.t('for this once');
	return [{ profile, label: `$(edit) ${text}`, description, detail, alwaysShow: true }];
}
