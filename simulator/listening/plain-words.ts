/**
 * The traditional characters that agents and speech recognisers write most, each before its simplified one. The
 * wordings of a call are in simplified Chinese; a whole table would cost the page more than the rest of listening.
 */
const SIMPLER =
  '們们這这個个為为麼么對对說说話话時时間间過过還还會会來来後后點点號号碼码費费單单帳账賬账網网機机電电驗验證证關关開开發发問问題题請请謝谢' +
  '讓让給给應应該该沒没無无與与幫帮嗎吗樣样種种邊边頭头實实現现處处辦办務务業业員员經经約约結结線线聽听見见記记錄录認认識识詢询' +
  '類类額额餘余減减換换裡里裏里氣气歲岁萬万億亿幾几錢钱銀银門门廳厅場场動动連连運运達达遠远進进從从復复當当滿满誤误課课調调談谈詳详細细總总' +
  '續续級级絡络繼继維维護护報报買买賣卖貴贵質质資资賠赔轉转輸输適适選选遲迟郵邮隨随難难離离雙双雖虽靜静須须預预領领頻频願愿顯显飛飞馬马驚惊' +
  '體体齊齐劃划別别剛刚創创勞劳區区協协確确礙碍戶户擔担據据損损擇择擾扰數数斷断於于舊旧產产兩两內内';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from(SIMPLER.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]),
);

/**
 * A sentence as it is compared: full width as half width, small letters, simplified characters, one apostrophe, and
 * everything that is neither letter nor digit as one space. A point or comma between digits stays a point, since
 * 38.70 is one figure.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character)
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}'.]+/gu, ' ')
    .trim();
}
